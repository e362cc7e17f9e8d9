package cairn.guide.web;

import cairn.guide.domain.PowerCheck;
import cairn.guide.domain.PowerCheck.Agreeing;
import cairn.guide.domain.PowerChecks;
import cairn.guide.web.PowerAgreedForm.Typed;
import cairn.platform.NotFound;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing down what was agreed to do about the power: whoever opened the check, or the coordinator. */
@InTwoLanguages
class PowerAgreedController {

    private final PowerPages pages;
    private final PowerChecks checks;
    private final Clock clock;

    PowerAgreedController(PowerPages pages, PowerChecks checks, Clock clock) {
        this.pages = pages;
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping("/power-checks/{id}/agreed/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        PowerCheck check = find(id);
        Typed typed = new Typed(UUID.randomUUID(), check.newest(), "", "", "", new DateFields("", "", ""));
        return page.show("guide/power/agree", new PowerAgreedForm(check, typed, FormErrors.none(page)));
    }

    @PostMapping("/power-checks/{id}/agreed")
    @Transactional
    ModelAndView agree(
            Page page,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "0") int after) {
        PowerCheck check = find(id);
        Typed typed = Typed.of(form, after, request);
        FormErrors errors = new FormErrors(page);
        typed.check(errors, LocalDate.now(clock));
        if (errors.any()) {
            return page.showAgain("guide/power/agree", new PowerAgreedForm(check, typed, errors));
        }
        if (checks.agree(agreeing(page, id, typed), GuidePages.me().name())) {
            return page.redirect("/power-checks/" + id + "?done=agreed");
        }
        PowerCheck now = find(id);
        errors.add("body", "guide.plan.somebodyWasFirst");
        return page.showAgain("guide/power/agree", new PowerAgreedForm(now, typed.after(now.newest()), errors));
    }

    private static Agreeing agreeing(Page page, UUID check, Typed typed) {
        return new Agreeing(
                typed.id(),
                check,
                typed.after(),
                typed.body(),
                typed.whoDoes(),
                typed.agreedBy(),
                typed.lookAgain().date().orElseThrow(),
                page.language());
    }

    private PowerCheck find(UUID id) {
        PowerCheck check = pages.find(id);
        if (!pages.mineToAgree(check)) {
            throw new NotFound();
        }
        return check;
    }
}
