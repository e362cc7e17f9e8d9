package cairn.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import cairn.bench.Browser.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tries to find out who wrote what came through the box (walls, goal A5). People are busy on their own pages and raise things with
 * their names; again and again one of them drops something in. Then three guess: somebody who opens every page and file that
 * staff can open and reads every log; somebody inside the database in that very minute; somebody with a copy of it made later.
 */
final class Anonymity implements AutoCloseable {

    private static final long SEED = 20261122;
    private static final int BATCH = 20;
    private static final String PEOPLE = """
            select p.name, c.id from people.sample_person s join people.person p on p.id = s.person_id
            join people.capacity c on c.person_id = p.id and c.since <= current_date and c.until is null
            order by p.name, c.id
            """;
    private static final String LAST_SESSION =
            "select primary_id from platform.spring_session order by %s desc, primary_id limit 1";
    private static final String WAITING = "select count(*) from suggest.inbox where body ~ '^Stone'";
    private static final String MONDAY_COMES = """
            set session_replication_role = replica;
            update suggest.inbox set opens_on = date_trunc('week', current_date)::date where body ~ '^Stone';
            set session_replication_role = origin
            """;
    private static final Pattern NUMBERED = Pattern.compile("Stone (\\d+)\\.");

    private final Running cairn;
    private final Connection database;
    private final int items;
    private final Random random = new Random(SEED);
    private final List<String> names = new ArrayList<>();
    private final List<Browser> people = new ArrayList<>();
    private final List<String> sessions = new ArrayList<>();
    private final List<Integer> authors = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private int live;

    Anonymity(Running cairn, int items) throws IOException, SQLException {
        this.cairn = cairn;
        this.database = cairn.superuser();
        this.items = items;
        signIn();
    }

    /**
     * What was found out.
     *
     * @param people who might have been it
     * @param pages how many pages and files staff opened
     * @param staff how often all that staff can open names the author of something and nobody else
     * @param lines how many lines of any log know of something that was dropped in
     * @param live how often somebody inside the database in that very minute was right
     * @param later how often somebody with a copy of the database was right
     * @param rows how often somebody knew the place of something among its batch by the order of the rows
     * @param listed the same by the order on the page
     * @param inBatches how many things came out in batches
     */
    record Found(
            int people,
            int items,
            int pages,
            int staff,
            int lines,
            int live,
            int later,
            int rows,
            int listed,
            int inBatches) {}

    Found run() throws Exception {
        for (int item = 0; item < items; item++) {
            dropIn(item, "TODAY");
            while (!ask(WAITING).equals("0")) {
                Thread.sleep(20);
            }
        }
        int later = fromACopy();
        int[] mixed = batches();
        Map<String, Set<String>> seen = new LinkedHashMap<>();
        int pages = whatStaffSee(seen);
        return new Found(
                people.size(), items, pages, named(seen), linesThatKnow(), live, later, mixed[0], mixed[1], mixed[2]);
    }

    private void signIn() throws IOException, SQLException {
        Set<String> met = new LinkedHashSet<>();
        for (List<String> row : list(PEOPLE)) {
            if (met.add(row.getFirst())) {
                names.add(row.getFirst());
                people.add(new Browser(cairn.port()).signIn(row.get(1)));
                sessions.add(ask(LAST_SESSION.formatted("creation_time")).strip());
            }
        }
    }

    /** Others are busy, somebody is, writes, and is gone; others are busy again. */
    private void dropIn(int item, String opens) throws Exception {
        int author = random.nextInt(people.size());
        authors.add(author);
        busy(random.nextInt(3));
        opened(people.get(author), "/en");
        try (Browser box = new Browser(cairn.port())) {
            Answer page = box.get("/en/box");
            String form = page.body().replaceFirst("(?s).*name=\"form\" value=\"([^\"]*)\".*", "$1");
            Answer sent = box.post("/en/box", form(form, opens, "Stone " + item + ". The path is wet."));
            if (!sent.body().contains("app-words__word")) {
                throw new IOException("the box answered " + sent.status() + "\n" + sent.body());
            }
        }
        String last = ask(LAST_SESSION.formatted("last_access_time")).strip();
        live += sessions.indexOf(last) == author ? 1 : 0;
        busy(random.nextInt(3));
    }

    /** Somebody opens a page, or raises something with their name. */
    private void busy(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            int who = random.nextInt(people.size());
            Answer home = opened(people.get(who), "/en");
            if (home.status() != 200) {
                throw new IOException(names.get(who) + "'s home answered " + home.status());
            }
        }
    }

    private static String form(String form, String opens, String words) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", form);
        fields.put("from", "CHECK");
        fields.put("to", "SEND");
        fields.put("opens", opens);
        fields.put("kind", "ISSUE");
        fields.put("about", "");
        fields.put("audience", "ANSWERERS");
        fields.put("words", words);
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
        return body.toString();
    }

    /** The session whose row was last written before the words were, and the one after: the better of the two. */
    private int fromACopy() throws SQLException {
        int before = 0;
        int after = 0;
        for (int item = 0; item < items; item++) {
            String words = "Stone " + item + ". The path is wet.";
            ids.add(ask("select raised_id from voice.words where body = '" + words + "'"));
            String written = "(select xmin::text::bigint from voice.words where body = '" + words + "')";
            String beside =
                    "select coalesce((select primary_id from platform.spring_session where xmin::text::bigint %s "
                            + written + " order by xmin::text::bigint %s limit 1), '')";
            before += sessions.indexOf(ask(beside.formatted("<", "desc")).strip()) == authors.get(item) ? 1 : 0;
            after += sessions.indexOf(ask(beside.formatted(">", "asc")).strip()) == authors.get(item) ? 1 : 0;
        }
        return Math.max(before, after);
    }

    /**
     * What is kept until Monday. Somebody knows in which order people sat at the tablet: does the order of the rows, or on the
     * page, tell whose is whose? How many were found in their place by the rows and on the page, and how many there were.
     */
    private int[] batches() throws Exception {
        int batches = Math.max(1, items / BATCH / 2);
        int rows = 0;
        int listed = 0;
        for (int batch = 0; batch < batches; batch++) {
            int first = authors.size();
            for (int i = 0; i < BATCH; i++) {
                dropIn(first + i, "MONDAY");
            }
            run(MONDAY_COMES);
            while (!ask(WAITING).equals("0")) {
                Thread.sleep(20);
            }
            String inOrder = "select body from voice.words where body ~ '^Stone' order by xmin::text::bigint, ctid";
            List<String> lie = list(inOrder).stream().map(List::getFirst).toList();
            rows += inPlace(first, lie.subList(lie.size() - BATCH, lie.size()));
            listed += inPlace(first, onThePage(first));
        }
        return new int[] {rows, listed, batches * BATCH};
    }

    /** Those of the batch, as whoever answers sees them listed. */
    private List<String> onThePage(int first) throws IOException {
        List<String> found = new ArrayList<>();
        Matcher matcher = NUMBERED.matcher(opened(coordinator(), "/en").body());
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(1)) >= first && !found.contains(matcher.group())) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    /** From the first on and from the last on: the better of the two. */
    private static int inPlace(int first, List<String> found) {
        List<String> backwards = new ArrayList<>(found);
        Collections.reverse(backwards);
        return Math.max(hits(first, found), hits(first, backwards));
    }

    private static int hits(int first, List<String> found) {
        int right = 0;
        for (int i = 0; i < found.size(); i++) {
            right += found.get(i).startsWith("Stone " + (first + i) + ".") ? 1 : 0;
        }
        return right;
    }

    /** Whoever was quiet for a while comes back on a connection of its own. */
    private static Answer opened(Browser browser, String path) throws IOException {
        try {
            return browser.get(path);
        } catch (IOException ended) {
            browser.connectAgain();
            return browser.get(path);
        }
    }

    private Browser coordinator() {
        return people.get(names.indexOf("Marged"));
    }

    /** For each thing, the people named beside it on all that staff can open; what is the same beside each one tells nothing. */
    private int whatStaffSee(Map<String, Set<String>> seen) throws IOException {
        int pages = 0;
        for (int who = 0; who < people.size(); who++) {
            Browser browser = people.get(who);
            for (String file : List.of("/en/units", "/en/said", "/en/said.csv", "/en/board", "/cy")) {
                pages += opened(browser, file).status() == 200 ? 1 : 0;
            }
            for (int item = 0; item < ids.size(); item++) {
                for (String language : List.of("en", "cy")) {
                    Answer page = opened(browser, "/" + language + "/raised/" + ids.get(item));
                    if (page.status() == 200) {
                        pages++;
                        seen.computeIfAbsent(ids.get(item), id -> new LinkedHashSet<>())
                                .addAll(namesOn(page.body(), who));
                    }
                }
                if (item == 0 && !seen.containsKey(ids.getFirst())) {
                    break;
                }
            }
        }
        return pages;
    }

    private Set<String> namesOn(String page, int reader) {
        Set<String> found = new LinkedHashSet<>();
        String main = page.replaceFirst("(?s).*<main", "<main");
        for (int i = 0; i < names.size(); i++) {
            if (i != reader && main.contains(names.get(i))) {
                found.add(names.get(i));
            }
        }
        return found;
    }

    private int named(Map<String, Set<String>> seen) {
        Set<String> besideEach = new LinkedHashSet<>(names);
        seen.values().forEach(besideEach::retainAll);
        int right = 0;
        for (int item = 0; item < ids.size(); item++) {
            Set<String> beside = new LinkedHashSet<>(seen.getOrDefault(ids.get(item), Set.of()));
            beside.removeAll(besideEach);
            right += beside.equals(Set.of(names.get(authors.get(item)))) ? 1 : 0;
        }
        return right;
    }

    /** In the log of the database and in all that the program said. */
    private int linesThatKnow() throws IOException {
        int lines = 0;
        for (Path log : List.of(cairn.data().resolve("postgres.log"), cairn.said())) {
            for (String line : Files.readAllLines(log)) {
                lines += line.contains("Stone ") || ids.stream().anyMatch(line::contains) ? 1 : 0;
            }
        }
        return lines;
    }

    private String ask(String sql) throws SQLException {
        return list(sql).getFirst().getFirst();
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<List<String>> list(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (var statement = database.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public void close() throws IOException, SQLException {
        for (Browser browser : people) {
            browser.close();
        }
        database.close();
    }
}
