package cairn.people.web;

import cairn.people.Asking;
import cairn.people.JoinRequests;
import cairn.people.JoinRequests.Asked;
import cairn.people.domain.PersonName;
import cairn.people.web.JoiningForm.Typed;
import cairn.places.Places;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.security.Seal;
import cairn.platform.text.EasyWords;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asking to join, for anybody: without an account, an e-mail, a phone or an address (catalogue B.02, W.32). Five easy
 * words, drawn here and shown once, open the answer; they travel in forms, never in addresses.
 */
@InTwoLanguages
class JoiningController {

    /** 55 random bits. */
    private static final int WORDS = 5;

    private static final String IN_OTHER_LANGUAGE = "SAME";

    private final JoinRequests requests;
    private final Places places;
    private final EasyWords easyWords;
    private final Seal seal;
    private final Clock clock;

    JoiningController(JoinRequests requests, Places places, EasyWords easyWords, Seal seal, Clock clock) {
        this.requests = requests;
        this.places = places;
        this.easyWords = easyWords;
        this.seal = seal;
        this.clock = clock;
    }

    @GetMapping("/joining")
    @Transactional(readOnly = true)
    ModelAndView write(Page page) {
        return page.show("people/joining", form(page, new Typed("", "", "", "", ""), FormErrors.none(page)));
    }

    @PostMapping("/joining")
    @Transactional
    ModelAndView ask(
            Page page,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String asking,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String to) {
        Typed typed = new Typed(form, name, asking, reach, words);
        if (to.equals(IN_OTHER_LANGUAGE)) {
            return page.show("people/joining", form(page, typed, FormErrors.none(page)));
        }
        FormErrors errors = check(page, typed);
        Optional<List<String>> drawn = drawn(form);
        if (errors.any() || drawn.isEmpty()) {
            return page.showAgain("people/joining", form(page, typed, errors));
        }
        Asked asked = new Asked(
                PersonName.kept(name),
                Chosen.of(Asking.class, asking).orElseThrow(),
                reach,
                words,
                page.language().code());
        requests.ask(drawn.get(), asked, due(page));
        return page.show("people/receipt", new Receipt(drawn.get(), due(page)));
    }

    @GetMapping("/joining/answer")
    ModelAndView askForWords(Page page) {
        return page.show("people/joiningAsk", new ReferenceAsk("", FormErrors.none(page)));
    }

    @PostMapping("/joining/answer")
    @Transactional
    ModelAndView answer(Page page, @RequestParam(defaultValue = "") String words) {
        return EasyWords.typed(words, WORDS)
                .flatMap(requests::at)
                .map(request -> page.show(
                        "people/joiningAnswer",
                        new JoiningAnswer(request, unit(page, request.unit()), LocalDate.now(clock))))
                .orElseGet(() -> wrong(page, words));
    }

    private static ModelAndView wrong(Page page, String words) {
        FormErrors errors = new FormErrors(page);
        errors.add("words", "people.joiningAnswer.wrong");
        return page.showAgain("people/joiningAsk", new ReferenceAsk(words, errors));
    }

    private static FormErrors check(Page page, Typed typed) {
        FormErrors errors = new FormErrors(page);
        PersonName.problem(typed.name()).ifPresent(key -> errors.add("name", key));
        if (Chosen.of(Asking.class, typed.asking()).isEmpty()) {
            errors.add("asking", "platform.chooseOne");
        }
        checkOptional("reach", typed.reach(), errors);
        checkOptional("words", typed.words(), errors);
        return errors;
    }

    private static void checkOptional(String field, String text, FormErrors errors) {
        errors.checkOptionalWords(field, text);
    }

    /** The form as it was typed, when it stood open so long that it was not taken. Nobody is known here, so nothing else keeps it. */
    @Transactional(readOnly = true)
    ModelAndView tooLate(Page page, HttpServletRequest request) {
        Typed typed = new Typed(
                text(request, "form"),
                text(request, "name"),
                text(request, "asking"),
                text(request, "reach"),
                text(request, "words"));
        JoiningForm again = form(page, typed, FormErrors.none(page));
        return page.show(
                "people/joining",
                new JoiningForm(again.typed(), again.due(), true, again.errors()),
                HttpStatus.FORBIDDEN);
    }

    private static String text(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }

    private JoiningForm form(Page page, Typed typed, FormErrors errors) {
        String form = drawn(typed.form()).isPresent()
                ? typed.form()
                : seal.seal(String.join(" ", easyWords.draw(page.language(), WORDS)));
        return new JoiningForm(
                new Typed(form, typed.name(), typed.asking(), typed.reach(), typed.words()), due(page), false, errors);
    }

    private Optional<List<String>> drawn(String form) {
        return seal.open(form).flatMap(words -> EasyWords.typed(words, WORDS));
    }

    /** Where nothing is set up yet, nobody could answer. */
    private LocalDate due(Page page) {
        if (page.front() == null) {
            throw new NotFound();
        }
        return places.dueAfter(LocalDate.now(clock), null);
    }

    private @Nullable String unit(Page page, @Nullable UUID id) {
        return id == null
                ? null
                : places.unit(id).map(u -> u.name(page.language())).orElse(null);
    }
}
