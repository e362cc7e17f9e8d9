package cairn.principles.web;

import cairn.places.Service;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.principles.domain.Suggestion.Kind;
import cairn.principles.domain.Wording;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Suggesting a principle, or something about one.
 *
 * @param about the principle as it is now; null for a new one
 */
public record SuggestionForm(Service service, @Nullable Wording about, Typed typed, FormErrors errors) {

    /** What can be suggested of it. What was set aside can be given words again. */
    public List<Kind> kinds() {
        if (about == null) {
            return List.of(Kind.NEW);
        }
        return about.setAside() ? List.of(Kind.WORDS) : List.of(Kind.WORDS, Kind.SET_ASIDE);
    }

    /**
     * What was typed.
     *
     * @param id the form's own
     */
    public record Typed(UUID id, String kind, String body, String because) {

        /** A principle is said in a sentence or two. */
        static final int LONGEST = 400;

        void check(FormErrors errors, List<Kind> offered) {
            Kind chosen = Chosen.of(Kind.class, kind).filter(offered::contains).orElse(null);
            if (chosen == null) {
                errors.add("kind", "platform.chooseOne");
                errors.checkOptionalWords("body", body);
            } else if (chosen == Kind.SET_ASIDE) {
                if (!body.isBlank()) {
                    errors.add("body", "principles.body.notNow");
                }
            } else {
                errors.checkWords("body", body, "principles.body.empty");
                if (body.codePointCount(0, body.length()) > LONGEST) {
                    errors.add("body", "principles.tooLong", "most", LONGEST);
                }
            }
            errors.checkWords("because", because, "principles.because.empty");
        }

        Kind chosen() {
            return Chosen.of(Kind.class, kind).orElseThrow();
        }

        /** The same in a form of its own, because the form may have brought other words before. */
        Typed anew() {
            return new Typed(UUID.randomUUID(), kind, body, because);
        }
    }
}
