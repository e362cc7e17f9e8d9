package cairn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Has the server write down every statement that it is sent, for as long as this is open: those of the page, of the session, of
 * who acts, and the beginning and end of each transaction.
 */
record Statements(Running cairn, Path settings, String before) implements AutoCloseable {

    private static final int VIEWS = 9;
    private static final Pattern SENT = Pattern.compile("LOG: {2}(execute|statement)[^:]*: (.*)");
    private static final String PAGE_BEGINS = "BEGIN READ ONLY";
    private static final Pattern BOUNDS = Pattern.compile("(?i)(begin|commit|rollback|set session|show ).*");

    static Statements written(Running cairn) throws IOException, SQLException {
        Path settings = cairn.data().resolve("postgres/postgresql.conf");
        String before = Files.readString(settings);
        Files.writeString(settings, before + "log_statement = all\n");
        reload(cairn);
        return new Statements(cairn, settings, before);
    }

    /** What one view of this page asks of the database: the median of some views. */
    Asked of(Browser visitor, String path) throws IOException {
        Path log = cairn.data().resolve("postgres.log");
        int[] all = new int[VIEWS];
        int[] page = new int[VIEWS];
        for (int i = 0; i < VIEWS; i++) {
            long written = Files.size(log);
            visitor.get(path);
            List<String> sent = sent(log, written);
            all[i] = questions(sent);
            int begun = sent.indexOf(PAGE_BEGINS);
            // Besides what tells who acts.
            page[i] = questions(sent.subList(
                            begun, begun + sent.subList(begun, sent.size()).indexOf("COMMIT")))
                    - 1;
        }
        Arrays.sort(all);
        Arrays.sort(page);
        return new Asked(page[VIEWS / 2], all[VIEWS / 2]);
    }

    /**
     * How many statements, without the beginning and end of transactions.
     *
     * @param page those of the page with its frame
     * @param all those of the session and of who acts among them
     */
    record Asked(int page, int all) {}

    private static int questions(List<String> sent) {
        return (int) sent.stream().filter(sql -> !BOUNDS.matcher(sql).matches()).count();
    }

    private static List<String> sent(Path log, long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        String added = new String(all, (int) from, all.length - (int) from, java.nio.charset.StandardCharsets.UTF_8);
        return SENT.matcher(added).results().map(found -> found.group(2)).toList();
    }

    private static void reload(Running cairn) throws IOException, SQLException {
        try (var connection = cairn.superuser();
                var statement = connection.createStatement()) {
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        Files.writeString(settings, before);
        reload(cairn);
    }
}
