package cairn.people.web;

import cairn.people.SignInDoor;
import cairn.people.domain.Preparations;
import cairn.people.domain.Supporter.May;
import cairn.people.domain.Supporters;
import cairn.people.web.SupporterForm.Typed;
import cairn.platform.Acting;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Trusted supporters: named, limited and ended by the person alone, and nobody is told (catalogue P.19; walls, 22). */
@InTwoLanguages
class SupportersController {

    private static final int NAME = 100;
    private static final int REACHED = 200;

    private final Supporters supporters;
    private final Preparations preparations;
    private final SignInDoor door;
    private final Tries tries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SupportersController(
            Supporters supporters,
            Preparations preparations,
            SignInDoor door,
            Tries tries,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.supporters = supporters;
        this.preparations = preparations;
        this.door = door;
        this.tries = tries;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @GetMapping("/me/supporters")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @RequestParam @Nullable String kept, @RequestParam @Nullable String ended) {
        String done = kept != null ? "people.me.kept" : ended != null ? "people.supporters.ended" : null;
        return page.show(
                "people/supporters",
                new SupportersView(
                        supporters.mine(),
                        preparations.mine().stream().findFirst().orElse(null),
                        LocalDate.now(clock),
                        done));
    }

    @GetMapping("/me/supporters/new")
    ModelAndView name(Page page) {
        Typed typed = new Typed(
                UUID.randomUUID(), "", "", "", List.of(), false, DateFields.of(LocalDate.now(clock)), Days.EMPTY);
        return page.show("people/supporter", new SupporterForm(typed, FormErrors.none(page)));
    }

    @PostMapping("/me/supporters")
    ModelAndView add(
            Page page,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reached,
            @RequestParam(defaultValue = "") String pair,
            @RequestParam(defaultValue = "") List<String> may,
            @RequestParam(defaultValue = "") String coordinatorMayKnow,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String untilday,
            @RequestParam(defaultValue = "") String untilmonth,
            @RequestParam(defaultValue = "") String untilyear,
            HttpServletRequest request) {
        Typed typed = new Typed(
                form,
                name,
                reached,
                pair,
                may,
                coordinatorMayKnow.equals("yes"),
                new DateFields(day, month, year),
                new DateFields(untilday, untilmonth, untilyear));
        FormErrors errors = check(page, typed);
        LocalDate until = Days.later(errors, "untilday", typed.until(), from(typed));
        UUID named = errors.any() || pair.isBlank() ? null : named(typed, request, errors);
        if (errors.any()) {
            return page.showAgain("people/supporter", new SupporterForm(typed, errors));
        }
        transaction.executeWithoutResult(status -> supporters.add(
                form, named, name, reached, chosen(typed), typed.coordinatorMayKnow(), from(typed), until));
        return page.redirect("/me/supporters?kept");
    }

    @PostMapping("/me/supporters/{id}/endings")
    @Transactional
    ModelAndView end(Page page, @PathVariable UUID id) {
        if (supporters.mine().stream().noneMatch(s -> s.id().equals(id))) {
            throw new NotFound();
        }
        supporters.end(id);
        return page.redirect("/me/supporters?ended");
    }

    /** Name and words have to belong together, and trying is slow: nobody finds out here who takes part. */
    private @Nullable UUID named(Typed typed, HttpServletRequest request, FormErrors errors) {
        UUID me = Acting.current().person();
        String trying = "supporter of " + me;
        String browser = request.getSession().getId();
        tries.waitFor(trying, browser);
        Optional<UUID> known = door.known(typed.pair(), typed.name()).filter(person -> !person.equals(me));
        if (known.isEmpty()) {
            errors.add("pair", "people.supporters.unknownPair");
        } else {
            tries.right(trying, browser);
        }
        return known.orElse(null);
    }

    private static FormErrors check(Page page, Typed typed) {
        FormErrors errors = new FormErrors(page);
        ShortLine.checkSaid(errors, "name", typed.name(), NAME, "people.supporters.writeName");
        ShortLine.check(errors, "reached", typed.reached(), REACHED);
        ShortLine.check(errors, "pair", typed.pair(), NAME);
        if (typed.may().isEmpty() || chosen(typed).size() < typed.may().size()) {
            errors.add("may", "people.supporters.chooseMay");
        }
        if (typed.pair().isBlank() && typed.may().contains(May.WRITE.name())) {
            errors.add("pair", "people.supporters.writePair");
        }
        if (typed.since().date().isEmpty()) {
            errors.add("day", "platform.date.unreadable");
        }
        return errors;
    }

    private static List<May> chosen(Typed typed) {
        return typed.may().stream()
                .map(m -> Chosen.of(May.class, m))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private LocalDate from(Typed typed) {
        return typed.since().date().orElse(LocalDate.now(clock));
    }
}
