package cairn.setup.web;

import cairn.answers.Post;
import cairn.places.Service;
import cairn.places.Unit;
import cairn.platform.page.Front;
import java.util.List;

/**
 * All that is set, each with the page on which it can be changed.
 *
 * @param saved whether something was just changed
 */
public record SettingsView(
        Front front, List<ServiceRow> services, List<UnitRow> units, List<PostRow> posts, boolean saved) {

    /** A service and how many working days it gives itself. */
    public record ServiceRow(Service service, String days) {}

    /** A unit and whether it is open. */
    public record UnitRow(Unit unit, boolean open) {}

    /**
     * A post.
     *
     * @param units the units it alone answers for
     * @param everything whether it answers for whatever no other post does
     * @param reader whether it looks first for other people's names
     */
    public record PostRow(Post post, List<Unit> units, boolean everything, boolean reader) {

        boolean needed() {
            return everything || reader || !units.isEmpty() || !post.empty();
        }
    }

    /** Whether somebody independent reads first. */
    public boolean hasReader() {
        return posts.stream().anyMatch(PostRow::reader);
    }
}
