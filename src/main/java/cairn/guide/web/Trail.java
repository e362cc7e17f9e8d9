package cairn.guide.web;

import java.util.ArrayList;
import java.util.List;

/** Where the way-marks stand in the picture of the hill: level by level, to and fro, higher each time. */
public final class Trail {

    private static final int[][] LEVELS = {{70, 622, 1080, 566}, {1040, 452, 500, 398}, {545, 276, 1010, 150}};

    private Trail() {}

    /**
     * A way-mark in the picture.
     *
     * @param x from the left, of 1200
     * @param y from the top, of 700; where it stands on the ground
     */
    public record Spot(WayMark mark, int x, int y) {}

    static List<Spot> of(List<WayMark> marks) {
        List<Spot> spots = new ArrayList<>();
        for (int level = 1; level <= LEVELS.length; level++) {
            int at = level;
            List<WayMark> here =
                    marks.stream().filter(mark -> mark.action().level() == at).toList();
            for (int place = 0; place < here.size(); place++) {
                spots.add(spot(here.get(place), LEVELS[level - 1], place, Math.max(1, here.size() - 1)));
            }
        }
        return spots;
    }

    private static Spot spot(WayMark mark, int[] line, int place, int steps) {
        return new Spot(
                mark, line[0] + (line[2] - line[0]) * place / steps, line[1] + (line[3] - line[1]) * place / steps);
    }
}
