package cairn.voice.domain;

import cairn.answers.Round;
import cairn.people.Because;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something raised, as far as this reader may see it.
 *
 * @param versions every version of the words, oldest first; empty when they were taken back and the reader is not their
 *     author
 * @param takenBack the day the author took it back, or null
 * @param nameGiven a name put to it at the seven words, which nobody has checked; or null
 */
public record Item(
        Raised raised,
        List<Words> versions,
        List<Addition> additions,
        @Nullable LocalDate takenBack,
        @Nullable String nameGiven,
        List<Summary> summaries,
        List<Look> looks,
        List<Round> rounds) {

    /**
     * The record beside the words.
     *
     * @param writtenBy the name of who wrote the first version down for the author, or null
     * @param because why, or null
     * @param confirmedOn the day on which the author said that it is what they said, or null
     */
    public record Raised(
            UUID id,
            Kind kind,
            @Nullable UUID unitId,
            @Nullable String unitEn,
            @Nullable String unitCy,
            @Nullable String importedUnit,
            Signing signing,
            @Nullable UUID authorId,
            @Nullable String authorName,
            @Nullable String takingPartAs,
            Audience audience,
            @Nullable LocalDate saidOn,
            Opens opens,
            LocalDate openOn,
            String language,
            @Nullable String writtenBy,
            @Nullable Because because,
            @Nullable LocalDate confirmedOn) {

        /** The name of the unit it is about, or null when it is about the whole service. */
        public @Nullable String unit(Language pages) {
            return unitEn == null || unitCy == null ? importedUnit : pages.of(unitEn, unitCy);
        }

        /** Whether the author's name stands with it. */
        public boolean named() {
            return signing == Signing.NAMED;
        }
    }

    /** One version of the words, kept to the byte. */
    public record Words(int version, String body, @Nullable LocalDate saidOn) {}

    /** What the author added later. */
    public record Addition(String body, LocalDate saidOn) {}

    /**
     * What a reader wrote beside it.
     *
     * @param meantIt the author's word on it; null while not yet checked
     */
    public record Summary(
            UUID id,
            String body,
            String byName,
            LocalDate onDate,
            @Nullable Boolean meantIt) {}

    /** Somebody looked for other people's names. */
    public record Look(boolean cleared, @Nullable String reason, UUID byId, String byName, String takingPartAs) {}

    public UUID id() {
        return raised.id();
    }

    /** The words as their author last left them, or nothing when they were taken back. */
    public Optional<Words> words() {
        return takenBack != null || versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** The round that is owed now, or the last one. */
    public Optional<Round> round() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
    }

    /** Whether its author has yet to say if what was written down for them is what they said. */
    public boolean asksIfSaid() {
        return raised.writtenBy() != null && raised.confirmedOn() == null && takenBack == null && versions.size() == 1;
    }

    /** Where it stands, in one word. */
    public Standing standing(LocalDate today) {
        if (takenBack != null) {
            return Standing.TAKEN_BACK;
        }
        return round().map(round -> Standing.of(round, today)).orElse(Standing.IMPORTED);
    }

    /** Why it is held back from more readers, or null: the last look counts, so that a hold can be lifted. */
    public @Nullable String heldBack() {
        return looks.isEmpty() || looks.getLast().cleared()
                ? null
                : looks.getLast().reason();
    }
}
