package cairn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * An invented file of the same shape as a real one of past comments: its columns, line breaks in quotation marks, Welsh letters,
 * units that nobody here knows, dates that are none, and rows without words.
 *
 * @param name of the file, and in the words of every row
 * @param rows how many there are
 * @param refused how many cannot be taken
 */
public record GeneratedPast(String name, Path file, int rows, int refused) {

    private static final String HEADER =
            "key_user,key_comment,date,team_n,directorate2,division2,comment_type,comment_txt,"
                    + "crit,category,super_category\n";
    private static final String[] TEAMS = {"Bryn Derw", "Elm House Team", "Larch House, north", "Tŷ Onnen"};
    private static final String[] KINDS = {"best", "improve", "other"};

    public static GeneratedPast in(Path folder, int rows) {
        String name = "past-" + UUID.randomUUID();
        StringBuilder text = new StringBuilder(HEADER);
        int refused = 0;
        for (int row = 0; row < rows; row++) {
            boolean noDay = row % 401 == 400;
            boolean noWords = row % 499 == 498;
            refused += noDay || noWords ? 1 : 0;
            text.append(row)
                    .append(',')
                    .append(row)
                    .append('_')
                    .append(KINDS[row % 3])
                    .append(',');
            text.append(noDay ? "2015-02-31" : date(row))
                    .append(",\"")
                    .append(TEAMS[row % 4])
                    .append("\",IAPT,Local,");
            text.append(KINDS[row % 3])
                    .append(",\"")
                    .append(noWords ? " " : words(name, row))
                    .append("\",");
            text.append(row % 5 - 2).append(",Access,\"Environment, and more\"\n");
        }
        try {
            Path file = Files.writeString(folder.resolve(name + ".csv"), text, StandardCharsets.UTF_8);
            return new GeneratedPast(name, file, rows, refused);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The newest are those that name somebody, so that they stand on the first page. */
    private static String date(int row) {
        return namesSomebody(row) ? "2019-12-01" : "201%d-0%d-1%d".formatted(row % 9, 1 + row % 9, row % 10);
    }

    private static boolean namesSomebody(int row) {
        return row % 800 == 10;
    }

    private static String words(String name, int row) {
        if (namesSomebody(row)) {
            return "It was nurse Eleri who never listened, " + name + ", " + row;
        }
        return switch (row % 4) {
            case 0 -> "the garden helps.\nmore of it, please. " + name + ", " + row;
            case 1 -> "mae’r tŷ’n dawel gyda’r nos, diolch. " + name + ", " + row;
            case 2 -> "a \"\"quiet\"\" room. " + name + ", " + row;
            default -> "=too short, too late 🙂 " + name + ", " + row;
        };
    }
}
