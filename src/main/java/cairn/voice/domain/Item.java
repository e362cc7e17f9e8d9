package cairn.voice.domain;

import cairn.answers.Round;
import cairn.people.Because;
import cairn.platform.text.Language;
import cairn.voice.CameOfIt.Grown;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something raised, as far as this reader may see it.
 *
 * @param versions every version of the words, oldest first; empty when they were taken back and the reader is not their
 *     author
 * @param takenBack the day the author took it back, or null
 * @param themes what it is about in the service's own words, and what its author says it is not about
 * @param cleared the versions and additions that more people than those who answer may read
 * @param nameGiven a name put to it at the seven words or on a slip, which nobody has checked; or null
 * @param paper how it came in on paper; null when it did not
 * @param grown what grew out of it
 */
public record Item(
        Raised raised,
        List<Words> versions,
        List<Addition> additions,
        @Nullable LocalDate takenBack,
        @Nullable String nameGiven,
        @Nullable Paper paper,
        List<Summary> summaries,
        List<Look> looks,
        List<About> themes,
        Set<UUID> cleared,
        List<Round> rounds,
        List<Grown> grown) {

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
    public record Words(
            UUID id, int version, String body, @Nullable LocalDate saidOn) {}

    /** How it came in on paper; see {@link KeyedIn}. The place is null when it lay in no box. */
    public record Paper(
            @Nullable String placeEn,
            @Nullable String placeCy,
            LocalDate emptiedOn,
            String keyedByName,
            String keyedByAs,
            @Nullable String readBackBy,
            boolean numbered) {

        /** Where the box hangs, or null when it lay in none. */
        public @Nullable String place(Language pages) {
            return placeEn == null || placeCy == null ? null : pages.of(placeEn, placeCy);
        }
    }

    /** What the author added later. */
    public record Addition(UUID id, String body, LocalDate saidOn) {}

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

    /**
     * Somebody looked for other people's names.
     *
     * @param parts the versions and additions that were before their eyes
     */
    public record Look(boolean cleared, @Nullable String reason, UUID byId, String takingPartAs, Set<UUID> parts) {}

    /**
     * A theme beside it.
     *
     * @param isAbout false when its author has said that it is not about this
     * @param byName who said so; null for its author
     */
    public record About(
            UUID id,
            String nameEn,
            String nameCy,
            boolean isAbout,
            @Nullable String byName,
            LocalDate on) {

        public String name(Language language) {
            return language.of(nameEn, nameCy);
        }
    }

    public UUID id() {
        return raised.id();
    }

    /** Whether its writer has neither a page nor seven words, so that the answer can only be told by hand. */
    public boolean byHandAlone() {
        return paper != null && !paper.numbered();
    }

    /** The words as their author last left them, or nothing when they were taken back. */
    public Optional<Words> words() {
        return takenBack != null || versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** Every version and addition, by id. */
    public Set<UUID> parts() {
        return Stream.concat(
                        versions.stream().map(Words::id), additions.stream().map(Addition::id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether its author would like more people to read something of it that nobody has cleared for them yet. */
    public boolean waitsForLook() {
        return raised.audience() != Audience.ANSWERERS && takenBack == null && !cleared.containsAll(parts());
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
