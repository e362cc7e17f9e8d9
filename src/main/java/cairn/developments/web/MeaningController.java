package cairn.developments.web;

import cairn.developments.domain.Meaning;
import cairn.developments.domain.Meanings;
import cairn.developments.domain.Meanings.Agreed;
import cairn.developments.web.MeaningForm.Typed;
import cairn.people.Capacities;
import cairn.places.Places;
import cairn.places.Service;
import cairn.platform.NotFound;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What Red, Amber and Green mean here, in the forum's words, and who may read the board. */
@InTwoLanguages
class MeaningController {

    private final Meanings meanings;
    private final Places places;
    private final Capacities capacities;
    private final Clock clock;

    MeaningController(Meanings meanings, Places places, Capacities capacities, Clock clock) {
        this.meanings = meanings;
        this.places = places;
        this.capacities = capacities;
        this.clock = clock;
    }

    @GetMapping("/board/words")
    @Transactional(readOnly = true)
    ModelAndView show(
            Page page, @RequestParam(defaultValue = "") String service, @RequestParam(defaultValue = "") String done) {
        Service of = find(service);
        return page.show(
                "developments/meanings",
                new MeaningsView(
                        of,
                        meanings.all(of.id()),
                        meanings.open(of.id()),
                        meanings.openings(of.id()),
                        capacities.coordinating(),
                        done.isEmpty() ? null : "developments.done.kept"));
    }

    @GetMapping("/board/words/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @RequestParam(defaultValue = "") String service) {
        coordinator();
        Service of = find(service);
        Typed typed = meanings.newest(of.id()).map(this::typed).orElseGet(() -> offered(page));
        return page.show("developments/meaning", new MeaningForm(of, typed, FormErrors.none(page)));
    }

    @PostMapping("/board/words")
    @Transactional
    ModelAndView agree(Page page, HttpServletRequest request, @RequestParam UUID service, @RequestParam UUID form) {
        coordinator();
        Service of = find(service);
        Typed typed = Typed.of(form, request);
        FormErrors errors = check(page, typed);
        if (errors.any()) {
            return page.showAgain("developments/meaning", new MeaningForm(of, typed, errors));
        }
        meanings.agree(
                service,
                new Agreed(
                        form,
                        typed.redEn(),
                        typed.redCy(),
                        typed.amberEn(),
                        typed.amberCy(),
                        typed.greenEn(),
                        typed.greenCy(),
                        typed.most().isBlank()
                                ? null
                                : Integer.valueOf(typed.most().strip()),
                        typed.agreedBy(),
                        typed.agreedOn().date().orElseThrow()),
                name(page));
        return page.redirect("/board/words?service=" + service + "&done=kept");
    }

    @PostMapping("/board/openings")
    @Transactional
    ModelAndView open(Page page, @RequestParam UUID service, @RequestParam(defaultValue = "") String open) {
        coordinator();
        find(service);
        if (meanings.open(service) != open.equals("yes")) {
            meanings.setOpen(service, open.equals("yes"), name(page));
        }
        return page.redirect("/board/words?service=" + service + "&done=kept");
    }

    private FormErrors check(Page page, Typed typed) {
        FormErrors errors = new FormErrors(page);
        line(errors, "redEn", typed.redEn(), "developments.meaning.empty");
        line(errors, "redCy", typed.redCy(), "developments.meaning.empty");
        line(errors, "amberEn", typed.amberEn(), "developments.meaning.empty");
        line(errors, "amberCy", typed.amberCy(), "developments.meaning.empty");
        line(errors, "greenEn", typed.greenEn(), "developments.meaning.empty");
        line(errors, "greenCy", typed.greenCy(), "developments.meaning.empty");
        line(errors, "agreedBy", typed.agreedBy(), "developments.meaning.agreedBy.empty");
        typed.agreedOn().checkPast(errors, LocalDate.now(clock));
        if (!typed.most().isBlank() && !typed.most().strip().matches("[1-9][0-9]{0,2}")) {
            errors.add("most", "developments.meaning.most.wrong");
        }
        return errors;
    }

    private static final int LONGEST = 120;

    private static void line(FormErrors errors, String field, String text, String keyWhenEmpty) {
        errors.checkWords(field, text, keyWhenEmpty);
        if (text.codePointCount(0, text.length()) > LONGEST) {
            errors.add(field, "developments.propose.title.long", "most", LONGEST);
        }
    }

    private Typed typed(Meaning meaning) {
        return new Typed(
                UUID.randomUUID(),
                meaning.redEn(),
                meaning.redCy(),
                meaning.amberEn(),
                meaning.amberCy(),
                meaning.greenEn(),
                meaning.greenCy(),
                meaning.mostAtOnce() == null ? "" : meaning.mostAtOnce().toString(),
                "",
                DateFields.of(LocalDate.now(clock)));
    }

    /** A first wording to talk about; nobody has agreed it. */
    private Typed offered(Page page) {
        Page english = page.in(cairn.platform.text.Language.EN);
        Page welsh = page.in(cairn.platform.text.Language.CY);
        return new Typed(
                UUID.randomUUID(),
                english.t("developments.meaning.RED"),
                welsh.t("developments.meaning.RED"),
                english.t("developments.meaning.AMBER"),
                welsh.t("developments.meaning.AMBER"),
                english.t("developments.meaning.GREEN"),
                welsh.t("developments.meaning.GREEN"),
                "",
                "",
                DateFields.of(LocalDate.now(clock)));
    }

    private static String name(Page page) {
        return Objects.requireNonNull(page.visitor()).name();
    }

    private Service find(UUID service) {
        return find(service.toString());
    }

    /** The service of this id; where none is named, the first. */
    private Service find(String service) {
        return places.services().stream()
                .filter(s -> service.isEmpty() || s.id().toString().equals(service))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void coordinator() {
        if (!capacities.coordinating()) {
            throw new NotFound();
        }
    }
}
