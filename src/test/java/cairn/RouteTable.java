package cairn;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What came of each route for each person, written so that a person can review it: a line says what is asked, of what, and
 * who gets which answer. What is refused in the same way at nearly every route stands once, at the top; a route where it
 * comes out differently has a line of its own.
 */
final class RouteTable {

    /** What is asked of every route in the same way. */
    static final String NO_FORM = "POST, no form there";

    static final String NO_TOKEN = "POST without token";
    static final String PUT = "PUT";
    static final String OPTIONS = "OPTIONS";
    static final String SLASH = "GET, slash at the end";
    static final String HEAD = "HEAD";

    private static final Set<String> EVERYWHERE = Set.of(NO_FORM, NO_TOKEN, PUT, OPTIONS, SLASH, HEAD);
    private static final String NOWHERE = "every route";

    private final Map<String, String> people;
    private final Map<Row, Map<String, String>> cells = new ConcurrentHashMap<>();

    /**
     * @param people each name with who that is, in the order in which they stand in a line
     */
    RouteTable(Map<String, String> people) {
        this.people = new LinkedHashMap<>(people);
    }

    /** Something asked of a route, about something. */
    record Row(String method, String route, String object) implements Comparable<Row> {

        @Override
        public int compareTo(Row other) {
            return sorted().compareTo(other.sorted());
        }

        private String sorted() {
            return route + "\0" + (method.startsWith("GET") ? "0" : "1") + method + "\0" + object;
        }
    }

    void put(Row row, String person, String outcome) {
        cells.computeIfAbsent(row, r -> new ConcurrentHashMap<>()).put(person, outcome);
    }

    int rows() {
        return cells.size();
    }

    /** One for each person and row. */
    int cells() {
        return cells.values().stream().mapToInt(Map::size).sum();
    }

    /** The file as it would have to be. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("# What is asked | of which route | about what | who gets what. Made by RouteTests; read by people.");
        people.forEach((name, who) -> lines.add("# %-16s %s".formatted(name, who)));
        lines.add("");
        Map<String, String> usual = usual();
        usual.forEach((method, outcome) -> lines.add(line(new Row(method, NOWHERE, "-"), outcome)));
        String last = "";
        for (Map.Entry<Row, Map<String, String>> row : new TreeMap<>(cells).entrySet()) {
            String outcome = said(row.getValue());
            if (outcome.equals(usual.get(row.getKey().method()))) {
                continue;
            }
            if (!last.equals(row.getKey().route())) {
                lines.add("");
            }
            last = row.getKey().route();
            lines.add(line(row.getKey(), outcome));
        }
        return lines;
    }

    /** Lines that stand in only one of the two. */
    static List<String> differences(List<String> found, Path file) throws IOException {
        Map<String, String> now = byRow(found);
        Map<String, String> listed = byRow(Files.readAllLines(file, StandardCharsets.UTF_8));
        List<String> differences = new ArrayList<>();
        now.forEach((row, line) -> {
            if (!line.equals(listed.get(row))) {
                differences.add((listed.containsKey(row) ? "differs, should read: " : "not listed: ") + line);
            }
        });
        listed.forEach((row, line) -> {
            if (!now.containsKey(row)) {
                differences.add("listed but gone, or now as at every route: " + line);
            }
        });
        return differences;
    }

    private static Map<String, String> byRow(List<String> lines) {
        Map<String, String> rows = new LinkedHashMap<>();
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            List<String> cells =
                    List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
            rows.put(String.join("|", cells.subList(0, 3)), String.join(" | ", cells));
        });
        return rows;
    }

    /** The outcome that most routes have, for what is asked of all of them. */
    private Map<String, String> usual() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        new TreeMap<>(cells).forEach((row, outcomes) -> {
            if (EVERYWHERE.contains(row.method())) {
                counts.computeIfAbsent(row.method(), m -> new LinkedHashMap<>()).merge(said(outcomes), 1, Integer::sum);
            }
        });
        Map<String, String> usual = new TreeMap<>();
        counts.forEach((method, outcomes) -> usual.put(
                method,
                outcomes.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey()));
        return usual;
    }

    /** Who gets what; the largest group is named last, as the rest. */
    private String said(Map<String, String> outcomes) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        people.keySet().stream()
                .filter(outcomes::containsKey)
                .forEach(person -> groups.computeIfAbsent(
                                Objects.requireNonNull(outcomes.get(person)), o -> new ArrayList<>())
                        .add(person));
        if (groups.size() == 1) {
            return groups.keySet().iterator().next() + " everyone";
        }
        String most = groups.entrySet().stream()
                .reduce((one, other) -> other.getValue().size() > one.getValue().size() ? other : one)
                .orElseThrow()
                .getKey();
        return groups.entrySet().stream()
                        .filter(group -> !group.getKey().equals(most))
                        .map(group -> group.getKey() + " " + String.join(", ", group.getValue()))
                        .collect(joining(" | "))
                + " | " + most + " the rest";
    }

    private static String line(Row row, String outcome) {
        return "%-21s | %-40s | %-24s | %s".formatted(row.method(), row.route(), row.object(), outcome);
    }
}
