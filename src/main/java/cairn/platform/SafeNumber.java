package cairn.platform;

/**
 * How many, as it may be told to people who may not open each of what is counted: rounded down to a multiple of 8, and
 * below that only "fewer than 8". Units have 8 to 18 beds; a smaller number would point at somebody (design/screens,
 * "Numbers"). This is the only place that makes one.
 *
 * <p>None at all reads "fewer than 8" as well: were it told apart, a number of a year and its empty quarters would give the
 * one that is left away. Each total is rounded from its own true total, never added up from rounded parts.
 *
 * @param atLeast a multiple of 8; 0 stands for "fewer than 8"
 */
public record SafeNumber(long atLeast) {

    private static final int STEP = 8;

    public SafeNumber {
        if (atLeast < 0 || atLeast % STEP != 0) {
            throw new IllegalArgumentException("a safe number is a multiple of 8");
        }
    }

    /** The number that may be told of this many. */
    public static SafeNumber of(long many) {
        return new SafeNumber(many - many % STEP);
    }

    /** Whether it only says "fewer than 8". */
    public boolean few() {
        return atLeast == 0;
    }
}
