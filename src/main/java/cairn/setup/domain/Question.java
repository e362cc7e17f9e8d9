package cairn.setup.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the first set-up asks, one page each, in this order. */
public enum Question {
    ORGANISATION,
    SERVICE,
    UNITS,
    COORDINATOR,
    ANSWERS,
    STAND_IN,
    DAYS,
    READER,
    HELP;

    /** The last part of its address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The question found there. */
    public static Optional<Question> at(String path) {
        return Arrays.stream(values()).filter(q -> q.path().equals(path)).findFirst();
    }

    /** From 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** How many there are. */
    public int of() {
        return values().length;
    }

    public Optional<Question> next() {
        return Arrays.stream(values()).filter(q -> q.number() == number() + 1).findFirst();
    }

    public Optional<Question> previous() {
        return Arrays.stream(values()).filter(q -> q.number() == number() - 1).findFirst();
    }
}
