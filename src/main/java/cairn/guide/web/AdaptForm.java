package cairn.guide.web;

import cairn.guide.domain.Action;
import cairn.guide.domain.Adaptation;
import cairn.guide.domain.Adaptation.Kind;
import cairn.guide.domain.Model;
import cairn.places.Service;
import cairn.platform.form.Chosen;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changing an action of the model to fit a service, or adding one.
 *
 * @param action what is changed; null when one is added
 * @param now the newest change to it; null when there was none
 */
public record AdaptForm(
        Service service, @Nullable Action action, @Nullable Adaptation now, Typed typed, FormErrors errors) {

    /** What can be done with an action that is there already. */
    public List<Kind> kinds() {
        return action != null && action.original()
                ? List.of(Kind.REWORDED, Kind.SWAPPED, Kind.SET_ASIDE, Kind.ORIGINAL)
                : List.of(Kind.REWORDED, Kind.SET_ASIDE);
    }

    /**
     * What was typed.
     *
     * @param after the number of the newest change that stood on the page
     * @param level where an added action stands
     */
    public record Typed(
            UUID form,
            int after,
            String kind,
            String level,
            String wordsEn,
            String wordsCy,
            String reason,
            String agreedBy,
            DateFields agreedOn) {

        private static final int LONGEST_LINE = 200;

        void check(FormErrors errors, List<Kind> offered, LocalDate today) {
            Kind chosen = Chosen.of(Kind.class, kind).filter(offered::contains).orElse(null);
            if (chosen == null) {
                errors.add("kind", "guide.adapt.kind.empty");
            } else if (chosen.hasWords()) {
                line(errors, "wordsEn", wordsEn, "guide.adapt.words.empty");
                line(errors, "wordsCy", wordsCy, "guide.adapt.words.empty");
            }
            if (chosen == Kind.ADDED && !level.matches("[%d-%d]".formatted(Model.FIRST, Model.LAST))) {
                errors.add("level", "guide.adapt.level.empty");
            }
            errors.checkWords("reason", reason, "guide.adapt.reason.empty");
            line(errors, "agreedBy", agreedBy, "guide.adapt.agreedBy.empty");
            agreedOn.checkPast(errors, today);
        }

        private static void line(FormErrors errors, String field, String text, String keyWhenEmpty) {
            errors.checkWords(field, text, keyWhenEmpty);
            if (text.codePointCount(0, text.length()) > LONGEST_LINE) {
                errors.add(field, "guide.tooLong", "most", LONGEST_LINE);
            }
        }

        Model.Change change(UUID service, String action, String language) {
            return new Model.Change(
                    form,
                    service,
                    action,
                    after,
                    Chosen.of(Kind.class, kind).orElseThrow(),
                    wordsEn,
                    wordsCy,
                    reason,
                    agreedBy,
                    agreedOn.date().orElseThrow(),
                    language);
        }

        Typed after(int newest) {
            return new Typed(form, newest, kind, level, wordsEn, wordsCy, reason, agreedBy, agreedOn);
        }
    }
}
