package cairn.developments.domain;

import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Red, Amber and Green mean at a service, in the words of its forum: the source documents leave it undefined, and
 * Cairn must not pretend otherwise.
 *
 * @param mostAtOnce how many the forum wants under way at once (catalogue T1.19); null without a limit
 * @param agreedBy who agreed these words
 */
public record Meaning(
        UUID id,
        int number,
        String redEn,
        String redCy,
        String amberEn,
        String amberCy,
        String greenEn,
        String greenCy,
        @Nullable Integer mostAtOnce,
        String agreedBy,
        LocalDate agreedOn,
        String byName,
        LocalDate on) {

    /** What this colour means, in this language. */
    public String of(Colour colour, Language language) {
        return switch (colour) {
            case RED -> language.of(redEn, redCy);
            case AMBER -> language.of(amberEn, amberCy);
            case GREEN -> language.of(greenEn, greenCy);
            case LATER -> throw new IllegalArgumentException("the shelf is no colour");
        };
    }
}
