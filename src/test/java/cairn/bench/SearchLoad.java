package cairn.bench;

import cairn.bench.Bench.Figure;
import cairn.bench.Bench.Size;
import cairn.bench.Browser.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Searching what was raised and imported, as the coordinator: one page after the other, words that are rare and not. */
record SearchLoad(Running cairn, Size size) {

    private static final List<String> WORDS = List.of("garden", "quiet+night", "benderfyniad", "nurse+phone");

    List<Figure> all() throws Exception {
        List<Browser> coordinator = Bench.signedIn(cairn, List.of(1));
        List<Figure> figures = new ArrayList<>();
        for (String words : WORDS) {
            Predicate<Answer> right =
                    answer -> answer.status() == 200 && answer.body().contains("aria-labelledby=\"list\"");
            Load.run(cairn, coordinator, path(words), size.warmUp() / 10, right);
            Load load = Load.run(cairn, coordinator, path(words), size.seconds() / 3, right);
            Bench.say("search for " + words + ": " + load);
            String name = "search." + words.replace('+', '_');
            figures.add(new Figure(name + ".cpu", load.bothMicros(), "us"));
            figures.add(new Figure(name + ".p50", load.percentile(0.5), "ms"));
        }
        coordinator.getFirst().close();
        return figures;
    }

    private static String path(String words) {
        return "/en/said?words=" + words;
    }
}
