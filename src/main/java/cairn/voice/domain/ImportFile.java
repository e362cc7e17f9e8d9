package cairn.voice.domain;

import cairn.voice.domain.MappedColumns.Part;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of past comments that somebody brought, and where it stands.
 *
 * @param bytes its size
 * @param what the newest turn, or null when nothing was said of it yet
 * @param turn the newest turn's number; 0 when there is none
 * @param why for a file that was refused whole or that stopped by itself: why; else null
 * @param service to which its comments go; null before its columns are known
 * @param reading the number of the turn that said what its columns hold
 * @param rows how many rows the work that goes on is past
 * @param part of the whole file that the work is past, from 0 to 1
 * @param step the newest step's number; 0 when nobody has worked on it
 * @param stepTurn for which turn that step worked
 * @param quietSeconds since when nothing moved; null when nobody has worked on it
 * @param allRows how many rows the file has; null before it was checked
 * @param into the import that its comments stand in; null before the first is written
 * @param whole whether its bytes are here
 */
public record ImportFile(
        UUID id,
        String name,
        long bytes,
        String byName,
        LocalDate onDate,
        @Nullable String what,
        int turn,
        @Nullable String why,
        @Nullable String detail,
        @Nullable String turnedBy,
        @Nullable LocalDate turnedOn,
        @Nullable UUID service,
        int reading,
        @Nullable String wordsColumn,
        @Nullable String dateColumn,
        @Nullable String unitColumn,
        @Nullable String kindColumn,
        @Nullable String themeColumn,
        int step,
        int stepTurn,
        long rows,
        double part,
        @Nullable Double quietSeconds,
        @Nullable Long allRows,
        @Nullable Long allRefused,
        @Nullable UUID into,
        boolean whole) {

    /** Longer than any batch takes: whoever worked on it is gone. */
    static final int QUIET_SECONDS = 30;

    /** Where a file stands. */
    public enum Stage {
        /** Somebody has to say what its columns hold; also after a check that was stopped. */
        CHOSEN,
        CHECKING,
        /** It can be looked at and started. */
        CHECKED,
        WRITING,
        STOPPED,
        DONE,
        REFUSED,
        DROPPED
    }

    public Stage stage() {
        return switch (what) {
            case null -> Stage.CHOSEN;
            case "READ" -> Stage.CHECKING;
            // The command keeps no bytes here: when it ended in the middle, nobody but the command goes on.
            case "START" -> whole || fresh() ? Stage.WRITING : Stage.STOPPED;
            case "STOP" -> allRows == null ? Stage.CHOSEN : Stage.STOPPED;
            default -> Stage.valueOf(what);
        };
    }

    /** Whether the program has work to do on it. */
    public boolean working() {
        return stage() == Stage.CHECKING || stage() == Stage.WRITING;
    }

    /** Whether somebody works on it now; if not, the next process that looks takes it. */
    public boolean moves() {
        return working() && fresh();
    }

    private boolean fresh() {
        return stepTurn == turn && quietSeconds != null && quietSeconds < QUIET_SECONDS;
    }

    public int percent() {
        return (int) (100 * Math.clamp(part, 0, 1));
    }

    /** Which column holds what, when somebody said so. */
    public Optional<MappedColumns> columns() {
        if (wordsColumn == null) {
            return Optional.empty();
        }
        Map<Part, String> columns = new EnumMap<>(Part.class);
        columns.put(Part.WORDS, wordsColumn);
        put(columns, Part.DATE, dateColumn);
        put(columns, Part.UNIT, unitColumn);
        put(columns, Part.KIND, kindColumn);
        put(columns, Part.THEME, themeColumn);
        return Optional.of(new MappedColumns(columns));
    }

    private static void put(Map<Part, String> columns, Part part, @Nullable String column) {
        if (column != null) {
            columns.put(part, column);
        }
    }
}
