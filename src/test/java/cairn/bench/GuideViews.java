package cairn.bench;

import cairn.bench.Browser.Answer;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One page in several organisations, opened in one after the other by one person in each, on a connection that stays open.
 *
 * @param micros for each organisation how long each view took, sorted
 */
record GuideViews(List<long[]> micros) {

    static GuideViews of(List<Organisation> organisations, String page, int unit, int views)
            throws IOException, SQLException {
        List<Browser> visitors = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        List<long[]> micros = new ArrayList<>();
        for (Organisation organisation : organisations) {
            visitors.add(organisation.visitor(unit));
            paths.add(page.formatted(organisation.unit(unit)));
            micros.add(new long[views]);
        }
        // Half as many before, to warm up.
        for (int view = -views / 2; view < views; view++) {
            for (int i = 0; i < visitors.size(); i++) {
                micros.get(i)[Math.max(view, 0)] = micros(visitors.get(i), paths.get(i));
            }
        }
        for (Browser visitor : visitors) {
            visitor.close();
        }
        micros.forEach(Arrays::sort);
        return new GuideViews(micros);
    }

    private static long micros(Browser visitor, String path) throws IOException {
        long begun = System.nanoTime();
        Answer answer = visitor.get(path);
        long took = (System.nanoTime() - begun) / 1000;
        if (answer.status() != 200 || !answer.body().contains("</html>")) {
            throw new IOException(path + " answered " + answer.status() + "\n" + answer.body());
        }
        return took;
    }

    /** In how many milliseconds this part of the views of an organisation came. */
    double percentile(int organisation, double part) {
        long[] all = micros.get(organisation);
        return all[(int) Math.min(all.length - 1.0, part * all.length)] / 1000.0;
    }
}
