package cairn.bench;

import cairn.bench.Bench.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pages of the guide of one unit, in organisations of few and many units with one year and more behind them. Three
 * programs run side by side, each with a database of its own: the least of all, which stays as it is, and two that grow unit by
 * unit. Each page is opened in one after the other, so that a machine with something else to do is as slow for all three.
 */
record GuideBench(Size size, Path folder) {

    /** At this unit the same happened in each of them: it is the one in the middle of the smallest. */
    private static final int UNIT = 3;

    private static final Map<String, String> PAGES =
            new TreeMap<>(Map.of("map", "/en/units/%s/guide", "action", "/en/units/%s/guide/G1.03"));

    void run() throws Exception {
        int least = size.units().getFirst();
        try (Organisation small = Organisation.begin(folder.resolve("small"), 1);
                Organisation young = Organisation.begin(folder.resolve("young"), 1);
                Organisation old = Organisation.begin(folder.resolve("old"), size.years())) {
            small.grow(least);
            for (int units : size.units()) {
                young.grow(units);
                old.grow(units);
                for (Map.Entry<String, String> page : PAGES.entrySet()) {
                    measure(page.getKey(), page.getValue(), List.of(small, young, old));
                }
            }
        }
    }

    private void measure(String name, String page, List<Organisation> organisations) throws Exception {
        GuideViews views = GuideViews.of(organisations, page, UNIT, size.views());
        double small = views.percentile(0, 0.5);
        for (int i = 1; i < organisations.size(); i++) {
            Organisation organisation = organisations.get(i);
            String figure = "guide.%s.units_%d.years_%d".formatted(name, organisation.units(), organisation.years());
            Bench.line(figure + ".p50", views.percentile(i, 0.5), "ms");
            Bench.line(figure + ".p99", views.percentile(i, 0.99), "ms");
            Statements.Asked asked = asked(organisation, page);
            Bench.line(figure + ".queries", asked.page(), "statements");
            Bench.line(figure + ".queries_in_all", asked.all(), "statements");
            if (i == 1) {
                Bench.line(figure + ".growth_with_units", views.percentile(i, 0.5) / small, "times");
            } else {
                Bench.line(figure + ".growth_with_years", views.percentile(i, 0.5) / views.percentile(1, 0.5), "times");
            }
        }
    }

    private static Statements.Asked asked(Organisation organisation, String page)
            throws IOException, java.sql.SQLException {
        try (Statements statements = Statements.written(organisation.cairn())) {
            return statements.of(organisation.visitor(UNIT), page.formatted(organisation.unit(UNIT)));
        }
    }
}
