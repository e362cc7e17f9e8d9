package cairn.principles.web;

import cairn.people.Side;
import cairn.platform.form.DateFields;
import cairn.platform.form.Filled;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.text.Language;
import cairn.platform.web.InTwoLanguages;
import cairn.principles.domain.Suggestion;
import cairn.principles.domain.Suggestion.Kind;
import cairn.principles.domain.Suggestion.Refused;
import cairn.principles.domain.Suggestions;
import cairn.principles.domain.Wording;
import cairn.principles.domain.Wording.Agreed;
import cairn.principles.domain.Wordings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing down what was decided of a suggestion, where people talked about it. The coordinator does. */
@InTwoLanguages
class DecideController {

    private final PrinciplePages pages;
    private final Suggestions suggestions;
    private final Wordings wordings;
    private final Clock clock;

    DecideController(PrinciplePages pages, Suggestions suggestions, Wordings wordings, Clock clock) {
        this.pages = pages;
        this.suggestions = suggestions;
        this.wordings = wordings;
        this.clock = clock;
    }

    @GetMapping("/principle-suggestions/{id}/agreed/new")
    @Transactional(readOnly = true)
    ModelAndView writeAgreed(Page page, @PathVariable UUID id) {
        Suggestion suggestion = pages.toDecide(id);
        Wording about = about(suggestion);
        AgreedForm.Typed typed = new AgreedForm.Typed(
                UUID.randomUUID(),
                number(about),
                offered(suggestion, about, Language.EN),
                offered(suggestion, about, Language.CY),
                EnumSet.noneOf(Side.class),
                "",
                "",
                DateFields.of(today()));
        return page.show("principles/agreed", new AgreedForm(suggestion, about, typed, FormErrors.none(page)));
    }

    @PostMapping("/principle-suggestions/{id}/agreed")
    @Transactional
    ModelAndView agree(
            Page page,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "0") int after) {
        Suggestion suggestion = pages.toDecide(id);
        AgreedForm.Typed typed = AgreedForm.Typed.of(form, after, Filled.of(request, AgreedForm.Typed.NAMES));
        FormErrors errors = new FormErrors(page);
        typed.check(errors, suggestion.kind(), today());
        if (errors.any()) {
            return page.showAgain("principles/agreed", new AgreedForm(suggestion, about(suggestion), typed, errors));
        }
        if (wordings.agree(agreed(page, suggestion, typed), PrinciplePages.me().name())) {
            return page.redirect(PrinciplePages.path(suggestion.service()) + "?done=agreed");
        }
        Suggestion now = pages.suggestion(id);
        Wording about = about(now);
        errors.add("agreedBy", "principles.somebodyWasFirst");
        return page.showAgain("principles/agreed", new AgreedForm(now, about, typed.after(number(about)), errors));
    }

    @GetMapping("/principle-suggestions/{id}/not-agreed/new")
    @Transactional(readOnly = true)
    ModelAndView writeNotAgreed(Page page, @PathVariable UUID id) {
        Suggestion suggestion = pages.toDecide(id);
        NotAgreedForm.Typed typed = new NotAgreedForm.Typed(UUID.randomUUID(), "", "", DateFields.of(today()));
        return page.show(
                "principles/notAgreed", new NotAgreedForm(suggestion, about(suggestion), typed, FormErrors.none(page)));
    }

    @PostMapping("/principle-suggestions/{id}/not-agreed")
    @Transactional
    ModelAndView refuse(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String decidedBy,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year) {
        Suggestion suggestion = pages.toDecide(id);
        NotAgreedForm.Typed typed = new NotAgreedForm.Typed(form, reason, decidedBy, new DateFields(day, month, year));
        FormErrors errors = new FormErrors(page);
        typed.check(errors, today());
        if (!errors.any()) {
            Refused refused = new Refused(
                    form, id, reason, decidedBy, typed.decidedOn().date().orElseThrow(), page.language());
            if (suggestions.refuse(refused, PrinciplePages.me().name())) {
                return page.redirect(PrinciplePages.path(suggestion.service()) + "?done=notAgreed");
            }
            errors.add("reason", "principles.somebodyWasFirst");
        }
        return page.showAgain(
                "principles/notAgreed", new NotAgreedForm(pages.suggestion(id), about(suggestion), typed, errors));
    }

    private static Agreed agreed(Page page, Suggestion suggestion, AgreedForm.Typed typed) {
        boolean words = suggestion.kind() != Kind.SET_ASIDE;
        return new Agreed(
                typed.id(),
                suggestion.id(),
                // A new principle has the id of the suggestion that it came of.
                Objects.requireNonNullElse(suggestion.principle(), suggestion.id()),
                suggestion.service(),
                typed.after(),
                words ? typed.wordsEn() : "",
                words ? typed.wordsCy() : "",
                typed.sides(),
                typed.agreedBy(),
                typed.agreedOn().date().orElseThrow(),
                typed.differs(),
                page.language());
    }

    private @Nullable Wording about(Suggestion suggestion) {
        UUID principle = suggestion.principle();
        return principle == null ? null : wordings.of(principle).getFirst();
    }

    private static int number(@Nullable Wording about) {
        return about == null ? 0 : about.number();
    }

    /** The words as suggested in their own language; in the other one those that hold now, to begin with. */
    private static String offered(Suggestion suggestion, @Nullable Wording about, Language language) {
        if (suggestion.language().equals(language.code())) {
            return suggestion.body();
        }
        return about == null ? "" : about.words(language);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
