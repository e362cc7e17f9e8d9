package cairn.guide.web;

import cairn.guide.domain.Seen;
import cairn.people.Side;
import cairn.platform.page.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which sides see an action differently. All of them stand: nobody picks a winner. */
final class Differences {

    private Differences() {}

    static @Nullable String text(Page page, List<SideCell> sides) {
        List<SideCell> spoke = sides.stream().filter(side -> !side.silent()).toList();
        List<Set<Seen>> ways = spoke.stream().map(SideCell::ways).distinct().toList();
        if (ways.size() < 2) {
            return null;
        }
        if (spoke.size() > 2) {
            return ways.size() > 2
                    ? page.t("guide.differ.all")
                    : page.t("guide.differ.one", "side", name(page, oddOne(spoke)));
        }
        return page.t(
                "guide.differ.two",
                "one",
                name(page, spoke.getFirst().side()),
                "other",
                name(page, spoke.getLast().side()));
    }

    private static Side oddOne(List<SideCell> three) {
        return three.stream().collect(Collectors.groupingBy(SideCell::ways)).values().stream()
                .filter(same -> same.size() == 1)
                .map(same -> same.getFirst().side())
                .findFirst()
                .orElseThrow();
    }

    private static String name(Page page, Side side) {
        return page.t("guide.side.in." + side.name());
    }
}
