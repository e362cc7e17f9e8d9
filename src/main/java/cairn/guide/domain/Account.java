package cairn.guide.domain;

import cairn.people.Side;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a place in their own words (catalogue GX.04, W.18, W.22). It stands beside what others say, and is
 * never merged with it.
 *
 * @param unit null when it is said of the whole service
 * @param stage how ready they see the organisation; only where that is what they speak of
 * @param side null when they speak for no side here
 * @param name null where it is not shown; the day is the Monday of the week then
 * @param mine whether the reader said it
 */
public record Account(
        UUID id,
        UUID service,
        @Nullable UUID unit,
        Topic topic,
        @Nullable Integer happenedYear,
        @Nullable Integer happenedMonth,
        @Nullable Stage stage,
        String body,
        @Nullable Side side,
        @Nullable String name,
        @Nullable String takingPartAs,
        String language,
        LocalDate on,
        boolean mine) {

    /** What it is about. */
    public enum Topic {
        TRUST,
        READINESS,
        TURNING_POINT,
        STRENGTH,
        DIFFICULTY,
        SUITS;

        public String key() {
            return "guide.account." + name();
        }

        /** Whether it can be said of one unit alone. */
        public boolean ofAUnit() {
            return this == STRENGTH || this == DIFFICULTY || this == SUITS;
        }

        /** Whether it has a time at which it happened. */
        public boolean happened() {
            return this == TRUST || this == TURNING_POINT;
        }
    }

    /** How ready an organisation is to listen and to work together. It is never said of a person. */
    public enum Stage {
        NOT_THINKING,
        THINKING,
        GETTING_READY,
        DOING,
        KEEPING_UP;

        public String key() {
            return "guide.stage." + name();
        }
    }

    public Optional<Happened> happened() {
        return Optional.ofNullable(happenedYear).map(year -> new Happened(year, happenedMonth));
    }
}
