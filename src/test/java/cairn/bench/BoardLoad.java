package cairn.bench;

import cairn.bench.Bench.Figure;
import cairn.bench.Bench.Size;
import cairn.bench.Browser.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The board as service users open it, each signed in with a session of their own, and the coordinator. */
record BoardLoad(Running cairn, Size size) {

    private static final String BOARD = "/en/board";

    /** The page by itself, with row-level security away, as the coordinator, and a static page of the same size beside it. */
    List<Figure> all(Path also) throws Exception {
        List<Figure> figures = new ArrayList<>();
        List<Browser> people = people();
        Answer page = warm(people);
        Load load = load(people, "board");
        figures.add(new Figure("board.cards", cards(page.body()), "cards"));
        figures.add(new Figure("board.size", page.body().length(), "characters"));
        figures.add(new Figure("board.sent", page.sent(), "bytes"));
        figures.addAll(figures(load));
        figures.addAll(memory());
        figures.addAll(withoutPolicies(people, load));
        figures.addAll(beside(people, page, also, load));
        close(people);
        List<Browser> coordinator = Bench.signedIn(cairn, List.of(1));
        load(coordinator, "board, the coordinator");
        figures.add(new Figure(
                "board.coordinator.cpu",
                load(coordinator, "board, the coordinator").bothMicros(),
                "us"));
        close(coordinator);
        return figures;
    }

    /** The page by itself. */
    List<Figure> page() throws Exception {
        List<Browser> people = people();
        warm(people);
        List<Figure> figures = new ArrayList<>(figures(load(people, "board")));
        figures.addAll(memory());
        close(people);
        return figures;
    }

    private List<Browser> people() throws Exception {
        // Every twenty-five people begin with six who work there or care for somebody.
        List<Integer> serviceUsers = IntStream.rangeClosed(1, size.reference() < 100 ? 25 : 60)
                .filter(n -> n % 25 == 0 || n % 25 > 6)
                .boxed()
                .toList();
        return Bench.signedIn(
                cairn,
                IntStream.range(0, size.visitors())
                        .mapToObj(i -> serviceUsers.get(i % serviceUsers.size()))
                        .toList());
    }

    private Answer warm(List<Browser> people) throws Exception {
        Answer page = people.getFirst().get(BOARD);
        Load warm = Load.run(cairn, people, BOARD, size.warmUp(), right());
        Bench.say("warm-up: " + warm);
        return page;
    }

    private Load load(List<Browser> people, String what) throws Exception {
        Load load = Load.run(cairn, people, BOARD, size.seconds(), right());
        Bench.say(what + ": " + load);
        return load;
    }

    private static List<Figure> figures(Load load) {
        return List.of(
                new Figure("board.cpu", load.bothMicros(), "us"),
                new Figure("board.cpu.java", load.javaMicros(), "us"),
                new Figure("board.cpu.postgres", load.postgresMicros(), "us"),
                new Figure("board.rate", load.rate(), "pages/s"),
                new Figure("board.p50", load.percentile(0.5), "ms"),
                new Figure("board.p99", load.percentile(0.99), "ms"),
                new Figure("board.p99_to_p50", load.percentile(0.99) / load.percentile(0.5), "times"));
    }

    private List<Figure> memory() throws Exception {
        return List.of(
                new Figure("memory.java", Cpu.resident(cairn) / 1024.0, "MB"),
                new Figure("memory.postgres", Cpu.residentPostgres(cairn) / 1024.0, "MB"));
    }

    /** Without, between two loads with: so that a machine that grows slower meanwhile does not look like a policy. */
    private List<Figure> withoutPolicies(List<Browser> people, Load before) throws Exception {
        Rows.rowLevelSecurity(cairn, false);
        load(people, "row-level security away, plans anew");
        Load without = load(people, "row-level security away");
        Rows.rowLevelSecurity(cairn, true);
        load(people, "row-level security back, plans anew");
        Load after = load(people, "row-level security back");
        double with = (before.bothMicros() + after.bothMicros()) / 2;
        return List.of(
                new Figure("board.cpu.without_policies", without.bothMicros(), "us"),
                new Figure("board.policies", with / without.bothMicros(), "times"));
    }

    private List<Figure> beside(List<Browser> people, Answer page, Path also, Load board) throws Exception {
        Files.writeString(also.resolve("assets/page.html"), page.body());
        List<Browser> anyone = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            anyone.add(new Browser(cairn.port()));
        }
        Predicate<Answer> right =
                answer -> answer.status() == 200 && answer.body().equals(page.body());
        Load.run(cairn, anyone, "/assets/page.html", size.warmUp() / 3, right);
        Load load = Load.run(cairn, anyone, "/assets/page.html", size.seconds(), right);
        Bench.say("static page: " + load);
        close(anyone);
        return List.of(
                new Figure("static.cpu", load.bothMicros(), "us"),
                new Figure("static.rate", load.rate(), "pages/s"),
                new Figure("board.rate_to_static", board.rate() / load.rate(), "times"));
    }

    private Predicate<Answer> right() throws Exception {
        int cards =
                cards(Bench.signedIn(cairn, List.of(7)).getFirst().get(BOARD).body());
        return answer -> answer.status() == 200
                && cards > 0
                && cards(answer.body()) == cards
                && answer.body().contains("</html>");
    }

    private static int cards(String page) {
        return page.split("<article class=\"app-dev ", -1).length - 1;
    }

    private static void close(List<Browser> visitors) throws Exception {
        for (Browser visitor : visitors) {
            visitor.close();
        }
    }
}
