package cairn.guide.web;

import cairn.guide.domain.Backing;
import cairn.guide.domain.Backing.Kind;
import cairn.guide.domain.Backings.Written;
import cairn.places.Service;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Writing down what backs a level.
 *
 * @param before what was written down so far, the newest first
 */
public record BackingForm(Service service, int level, Kind kind, List<Backing> before, Typed typed, FormErrors errors) {

    public String path() {
        return "/services/" + service.id() + "/backing";
    }

    /**
     * What was typed.
     *
     * @param id the form's own
     * @param after the number of the newest one that stood on the page
     */
    public record Typed(
            UUID id, int after, String wordsEn, String wordsCy, String place, String agreedBy, DateFields agreedOn) {

        private static final int LONGEST_LINE = 200;

        void check(FormErrors errors, LocalDate today) {
            errors.checkWords("wordsEn", wordsEn, "guide.backing.words.empty");
            errors.checkWords("wordsCy", wordsCy, "guide.backing.words.empty");
            errors.checkOptionalWords("place", place);
            if (place.codePointCount(0, place.length()) > LONGEST_LINE) {
                errors.add("place", "guide.tooLong", "most", LONGEST_LINE);
            }
            errors.checkWords("agreedBy", agreedBy, "guide.adapt.agreedBy.empty");
            agreedOn.checkPast(errors, today);
        }

        Written written(UUID service, int level, Kind kind, Language language) {
            return new Written(
                    id,
                    service,
                    level,
                    kind,
                    after,
                    wordsEn,
                    wordsCy,
                    place,
                    agreedBy,
                    agreedOn.date().orElseThrow(),
                    language);
        }

        /** The same in a form of its own, after what stands there now. */
        Typed after(int newest) {
            return new Typed(UUID.randomUUID(), newest, wordsEn, wordsCy, place, agreedBy, agreedOn);
        }
    }
}
