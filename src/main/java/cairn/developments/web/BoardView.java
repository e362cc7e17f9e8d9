package cairn.developments.web;

import cairn.answers.Post;
import cairn.developments.domain.Board.Asked;
import cairn.developments.domain.Board.Column;
import cairn.developments.domain.Board.Columns;
import cairn.developments.domain.Card;
import cairn.developments.domain.Colour;
import cairn.developments.domain.Meaning;
import cairn.places.Service;
import cairn.places.Unit;
import cairn.platform.page.Page;
import cairn.voice.Themes.Theme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The board of a service, or of one of its units.
 *
 * @param unit the unit asked for; null for all of the service
 * @param number which page of one column
 * @param meaning what the colours mean, in the forum's words; null while it has agreed none
 */
public record BoardView(
        List<Service> services,
        Service service,
        List<Unit> units,
        @Nullable Unit unit,
        List<Theme> themes,
        Asked asked,
        int number,
        @Nullable Meaning meaning,
        Columns columns,
        Map<UUID, Post> posts,
        LocalDate today) {

    public static final List<Colour> COLOURS = List.of(Colour.RED, Colour.AMBER, Colour.GREEN);

    /** What a colour means here; the wording that Cairn offers while the forum has agreed none. */
    public String meaning(Page page, Colour colour) {
        return meaning == null ? page.t("developments.meaning." + colour) : meaning.of(colour, page.language());
    }

    /** The one column asked for, or null. */
    public @Nullable Column one() {
        if (asked.column() == null) {
            return null;
        }
        return asked.column().equals("NEW") ? columns.fresh() : columns.of(Colour.valueOf(asked.column()));
    }

    public Post holder(Card card) {
        return Objects.requireNonNull(posts.get(card.postId()));
    }

    /** Whether only some of the board was asked for. */
    public boolean filtered() {
        return asked.unit() != null || asked.theme() != null || asked.quickWins() || asked.mine();
    }

    /** How many pages the one column has. */
    public int pages() {
        Column one = one();
        return one == null ? 1 : Math.max(1, (one.total() + asked.most() - 1) / asked.most());
    }

    /** The address of this board with another column or page. */
    public String address(@Nullable String column, int page) {
        List<String> query = new ArrayList<>();
        query.add("service=" + service.id());
        Stream.of(
                        asked.unit() == null ? null : "unit=" + asked.unit(),
                        asked.theme() == null ? null : "theme=" + asked.theme(),
                        asked.quickWins() ? "quick=yes" : null,
                        asked.mine() ? "mine=yes" : null,
                        column == null ? null : "column=" + column,
                        page > 1 ? "number=" + page : null)
                .filter(Objects::nonNull)
                .forEach(query::add);
        return "/board?" + String.join("&", query);
    }
}
