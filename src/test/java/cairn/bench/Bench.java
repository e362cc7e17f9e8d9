package cairn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code bin/bench [--small] [start] [board] [import] [search] [guide] [guards] [anonymity] [crash [--kills=N]]}: prints figures as
 * lines {@code name: value unit}, and what it is doing on the error stream. Everything stands in a folder of its own, which is
 * taken away at the end.
 */
final class Bench {

    private static final String KILLS = "--kills=";
    private static final int REFERENCE = 100;
    private static final int COMMENTS = 28_364;
    private static final int MANY_COMMENTS = 280_000;

    /** Parts that need none of the rows that the others share. */
    private static final Set<String> ALONE = Set.of("guide", "guards", "anonymity");

    private final Size size;
    private final Set<String> parts;
    private final Path folder;
    private final Map<String, Double> first = new LinkedHashMap<>();

    /**
     * How much is measured.
     *
     * @param reference the smaller organisation, in hundredths of the reference size; the larger is ten times that
     * @param seconds how long each load runs
     * @param units the sizes of the organisation of the guide; the first is what the others are compared with
     * @param years how many years the older one has behind it
     * @param views how often each page of the guide is opened
     * @param dropped how many things are dropped into the box to guess whose they are
     * @param kills how often Cairn and its database are killed
     * @param writers how many people write meanwhile
     */
    record Size(
            int reference,
            int comments,
            int manyComments,
            double warmUp,
            double seconds,
            int visitors,
            int starts,
            List<Integer> units,
            int years,
            int views,
            int dropped,
            int kills,
            int writers) {

        static final Size FULL =
                new Size(REFERENCE, COMMENTS, MANY_COMMENTS, 30, 15, 50, 3, List.of(5, 50, 500), 5, 200, 500, 50, 200);
        static final Size SMALL = new Size(10, 300, 600, 0.5, 0.5, 5, 1, List.of(3), 2, 10, 24, 10, 24);
    }

    private Bench(Size size, Set<String> parts, Path folder) {
        this.size = size;
        this.parts = parts;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Set<String> asked = new TreeSet<>(List.of(arguments));
        Size size = asked.remove("--small") ? Size.SMALL : Size.FULL;
        int kills = asked.stream()
                .filter(word -> word.startsWith(KILLS))
                .mapToInt(word -> Integer.parseInt(word.substring(KILLS.length())))
                .findFirst()
                .orElse(size.kills());
        asked.removeIf(word -> word.startsWith(KILLS));
        boolean good;
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench");
        try {
            // It measures nothing, so it is run when it is asked for.
            good = !asked.remove("crash") || new Crashes(folder.toAbsolutePath(), kills, size.writers()).run();
            if (!asked.isEmpty() || !List.of(arguments).contains("crash")) {
                new Bench(size, asked, folder).run();
            }
        } finally {
            new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
        }
        System.exit(good ? 0 : 1);
    }

    private void run() throws Exception {
        if (asked("guide")) {
            new GuideBench(size, folder.toAbsolutePath()).run();
        }
        if (asked("anonymity") || asked("guards")) {
            attack();
        }
        if (parts.isEmpty() || !ALONE.containsAll(parts)) {
            others();
        }
    }

    /** On the sample: what lies there is not measured but attacked. */
    private void attack() throws Exception {
        Path data = folder.toAbsolutePath().resolve("attacked");
        try (Running cairn = Running.sample(data, Map.of("CAIRN_BOX_LOOK_EVERY", "PT0.1S"))) {
            if (asked("anonymity")) {
                anonymity(cairn);
            }
            if (asked("guards")) {
                guards(cairn);
            }
        }
    }

    private void anonymity(Running cairn) throws Exception {
        try (Anonymity attack = new Anonymity(cairn, size.dropped())) {
            Anonymity.Found found = attack.run();
            line("anonymity.people", found.people(), "people");
            line("anonymity.pages", found.pages(), "pages");
            line("anonymity.items", found.items(), "items");
            line("anonymity.chance", (double) found.items() / found.people(), "items");
            line("anonymity.staff", found.staff(), "items");
            line("anonymity.logs", found.lines(), "lines");
            line("anonymity.live", found.live(), "items");
            line("anonymity.later", found.later(), "items");
            line("anonymity.monday.items", found.inBatches(), "items");
            line("anonymity.monday.rows", found.rows(), "items");
            line("anonymity.monday.page", found.listed(), "items");
            if (found.pages() * found.items() == 0 || found.staff() + found.lines() > 0) {
                throw new IOException("what staff can open, or a log, tells who dropped something in");
            }
        }
    }

    private void guards(Running cairn) throws Exception {
        Guards.Found found = new Guards(cairn, size == Size.SMALL).run();
        found.guards().forEach((kind, count) -> line("guards." + kind, count, "guards"));
        line("guards.cells", found.cells(), "cells");
        found.survivors().forEach(survivor -> say("survived: " + survivor));
        line("guards.survivors", found.survivors().size(), "guards");
        if (found.cells() == 0 || (size == Size.SMALL && !found.survivors().isEmpty())) {
            throw new IOException("a guard fell and nobody noticed: " + found.survivors());
        }
    }

    private void others() throws Exception {
        Path data = folder.toAbsolutePath().resolve("data");
        Path also = folder.toAbsolutePath().resolve("static");
        Files.createDirectories(also.resolve("assets"));
        say("first start");
        Starts starts = new Starts(data, also);
        try (Running cairn = starts.first()) {
            say("rows of the reference size");
            Rows.grow(cairn, 0, size.reference());
        }
        Starts.Started second = starts.again(asked("start") ? size.starts() : 1);
        try (Running cairn = second.cairn()) {
            if (asked("start")) {
                print("start.second", second.seconds(), "s");
            }
            measure(cairn, also);
            say("ten times the rows");
            Rows.grow(cairn, size.reference(), 10 * size.reference());
            measureGrown(cairn);
        }
        if (asked("start")) {
            Starts.Started third = starts.again(size.starts());
            grown("start.second", third.seconds(), "s");
            third.cairn().close();
        }
    }

    private void measure(Running cairn, Path also) throws Exception {
        if (asked("board")) {
            print(new BoardLoad(cairn, size).all(also));
        }
        if (asked("search") || asked("import")) {
            Rows.comments(cairn, 0, size.comments());
        }
        if (asked("search")) {
            print(new SearchLoad(cairn, size).all());
        }
        if (asked("import")) {
            print("import.rate", new ImportRun(cairn, folder).rate(size.comments(), "first"), "rows/s");
        }
    }

    private void measureGrown(Running cairn) throws Exception {
        if (asked("board")) {
            grown(new BoardLoad(cairn, size).page());
        }
        if (asked("search")) {
            say("many past comments");
            Rows.comments(cairn, size.comments(), size.manyComments());
            grown(new SearchLoad(cairn, size).all());
        }
        if (asked("import")) {
            grown("import.rate", new ImportRun(cairn, folder).rate(size.comments(), "second"), "rows/s");
        }
    }

    private boolean asked(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    private void print(List<Figure> figures) {
        figures.forEach(figure -> print(figure.name(), figure.value(), figure.unit()));
    }

    private void print(String name, double value, String unit) {
        first.put(name, value);
        line(name, value, unit);
    }

    private void grown(List<Figure> figures) {
        figures.forEach(figure -> grown(figure.name(), figure.value(), figure.unit()));
    }

    /** The same figure with ten times the data, and how many times the first it is. */
    private void grown(String name, double value, String unit) {
        line(name + ".at_ten_times", value, unit);
        line(name + ".growth", value / first.getOrDefault(name, Double.NaN), "times");
    }

    static void line(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, value >= 100 ? "%s: %.0f %s%n" : "%s: %.2f %s%n", name, value, unit);
    }

    static void say(String what) {
        System.err.println(what);
    }

    /** One line of what is printed. */
    record Figure(String name, double value, String unit) {}

    /** People, each on a connection of their own, signed in as the sample person with that number. */
    static List<Browser> signedIn(Running cairn, List<Integer> numbers) throws IOException, java.sql.SQLException {
        List<Browser> visitors = new ArrayList<>();
        try (var connection = cairn.superuser();
                var capacity = connection.prepareStatement(
                        "select c.id from people.capacity c join people.sample_person s on s.person_id = c.person_id where s.place = ?")) {
            for (int number : numbers) {
                capacity.setInt(1, number);
                try (var row = capacity.executeQuery()) {
                    row.next();
                    visitors.add(new Browser(cairn.port()).signIn(row.getString(1)));
                }
            }
        }
        return visitors;
    }
}
