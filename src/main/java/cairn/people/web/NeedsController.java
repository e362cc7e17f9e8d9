package cairn.people.web;

import cairn.people.Need;
import cairn.people.NeedList;
import cairn.people.Needs;
import cairn.people.web.NeedsForm.Typed;
import cairn.platform.Acting;
import cairn.platform.form.Chosen;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Communication needs, said once by the person (catalogue B.03). */
@InTwoLanguages
class NeedsController {

    private static final int LANGUAGE = 60;

    private final Needs needs;
    private final Clock clock;

    NeedsController(Needs needs, Clock clock) {
        this.needs = needs;
        this.clock = clock;
    }

    @GetMapping("/me/needs")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @RequestParam @Nullable String kept) {
        Typed typed = Typed.of(now(), LocalDate.now(clock));
        return page.show("people/needs", form(typed, FormErrors.none(page), kept == null ? null : "people.me.kept"));
    }

    @PostMapping("/me/needs")
    @Transactional
    ModelAndView keep(
            Page page,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") List<String> need,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year) {
        Typed typed = new Typed(form, need, language, other, new DateFields(day, month, year));
        List<Need> chosen = need.stream()
                .map(n -> Chosen.of(Need.class, n))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        FormErrors errors = check(page, typed, chosen);
        LocalDate review = Days.later(errors, "day", typed.review(), LocalDate.now(clock));
        if (errors.any()) {
            return page.showAgain("people/needs", form(typed, errors, null));
        }
        needs.say(form, chosen, language, other, review);
        return page.redirect("/me/needs?kept");
    }

    private static FormErrors check(Page page, Typed typed, List<Need> chosen) {
        FormErrors errors = new FormErrors(page);
        if (typed.needs().stream().anyMatch(n -> Chosen.of(Need.class, n).isEmpty())) {
            errors.add("need", "people.needs.fromTheList");
        }
        if (chosen.contains(Need.INTERPRETER)) {
            ShortLine.checkSaid(errors, "language", typed.language(), LANGUAGE, "people.needs.writeLanguage");
        } else if (!typed.language().isEmpty()) {
            errors.add("language", "people.needs.tickInterpreter");
        }
        ShortLine.checkWords(errors, "other", typed.other());
        return errors;
    }

    private @Nullable NeedList now() {
        return needs.forPerson(Acting.current().person()).orElse(null);
    }

    private NeedsForm form(Typed typed, FormErrors errors, @Nullable String done) {
        return new NeedsForm(typed, now(), errors, LocalDate.now(clock), done);
    }
}
