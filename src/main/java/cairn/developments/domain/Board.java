package cairn.developments.domain;

import cairn.places.Unit;
import cairn.platform.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The board of a service: every development by where it stands, the newest news first. One statement reads it all. */
@Repository
public class Board {

    /** Follows {@code select ... from developments.development_now n}. */
    private static final String WORDS = """
            join lateral (select title, about, language from developments.wording where development_id = n.id
                          order by language = :language desc, number desc limit 1) w on true
            left join places.unit_now u on u.id = n.unit_id
            """;

    private static final String COLUMNS = """
            n.id, n.service_id, n.unit_id, u.name_en as unit_en, u.name_cy as unit_cy, w.title, w.about, w.language,
            n.alone_because, n.size, n.proposed_on, n.post_id, n.entry_id, n.number, n.colour, n.refused, n.reason, n.who_decided,
            n.heard, n.next_step, n.next_by, n.slip_because, n.can_change, n.who_decides, n.entry_language, n.by_id, n.by_name,
            n.changed_on, n.stands, coalesce(n.happened, false) as happened, coalesce(n.not_so, false) as not_so, n.last_news,
            coalesce((select p.quick_win from developments.power p where p.development_id = n.id
                      order by p.number desc limit 1), false) as quick_win
            """;

    /** All are put in their places, and only those that are shown are read whole. %s: which of them, see {@link #which}. */
    private static final String BOARD = """
            select b.id, d.service_id, b.unit_id, w.title, w.about, w.language, d.alone_because, d.size, d.on_date as proposed_on,
                   h.post_id, b.entry_id, e.number, e.colour, e.refused, e.reason, e.who_decided, e.heard, e.next_step, e.next_by,
                   e.slip_because, e.can_change, e.who_decides, e.language as entry_language, e.by_id, e.by_name,
                   e.on_date as changed_on, b.stands, coalesce(b.happened, false) as happened, coalesce(b.not_so, false) as not_so,
                   b.last_news, coalesce(q.quick_win, false) as quick_win, b.total
            from (select n.*, row_number() over (partition by n.stands order by n.last_news desc, n.heard_at desc, n.id) as place,
                         count(*) over (partition by n.stands) as total
                  from developments.standing n where n.service_id = :service %s) b
            join developments.development d on d.id = b.id
            left join developments.entry e on e.id = b.entry_id
            join lateral (select title, about, language from developments.wording where development_id = b.id
                          order by language = :language desc, number desc limit 1) w on true
            left join lateral (select post_id from developments.holding where development_id = b.id
                               order by number desc limit 1) h on true
            left join lateral (select quick_win from developments.power where development_id = b.id
                               order by number desc limit 1) q on true
            where b.place > :after and b.place <= :after + :most order by b.place
            """;

    private static final String AT_UNIT = "and n.unit_id = :unit ";
    private static final String ABOUT_THEME = """
            and (select t.is_about from developments.themed t
                 where t.development_id = n.id and t.theme_id = :theme order by t.number desc limit 1)
            """;
    private static final String QUICK = """
            and (select p.quick_win from developments.power p where p.development_id = n.id order by p.number desc limit 1)
            """;
    private static final String MINE = """
            and n.id = any (array(
                 select development_id from developments.follower
                 union select s.development_id from developments.stance s
                       join developments.stance_author a on a.stance_id = s.id where a.person_id = platform.actor()))
            """;
    private static final String IN_COLUMN = "and coalesce(n.stands, 'NEW') = :column ";

    private static final String BY_IDS =
            "select " + COLUMNS + " from developments.development_now n " + WORDS + " where n.id = any (:ids)";

    private static final String UNDER_WAY =
            "select count(*) from developments.development_now where service_id = :service and stands = 'AMBER'";

    private final JdbcClient jdbc;

    Board(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What of the board is asked for.
     *
     * @param column one column alone, a {@link Colour} or {@code NEW}; null for all
     * @param after how many of each column to pass over
     * @param most how many of each column at most
     */
    public record Asked(
            UUID service,
            @Nullable UUID unit,
            @Nullable UUID theme,
            boolean quickWins,
            boolean mine,
            @Nullable String column,
            int after,
            int most) {}

    /**
     * One column.
     *
     * @param total how many stand in it, of which the page may show fewer
     */
    public record Column(List<Card> cards, int total) {

        static final Column EMPTY = new Column(List.of(), 0);
    }

    /** The board: what nobody has given a colour yet, and each colour. */
    public record Columns(Column fresh, Map<Colour, Column> coloured) {

        public Column of(Colour colour) {
            return coloured.getOrDefault(colour, Column.EMPTY);
        }

        public boolean empty() {
            return fresh.total() == 0 && coloured.isEmpty();
        }
    }

    /**
     * The cards of each column, as far as asked for.
     *
     * @param units every unit, for the names on the cards
     */
    public Columns columns(Asked asked, List<Unit> units, Language language) {
        Map<UUID, Unit> byId = units.stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        List<Card> fresh = new ArrayList<>();
        Map<Colour, List<Card>> coloured = new EnumMap<>(Colour.class);
        Map<String, Integer> totals = new HashMap<>();
        jdbc.sql(BOARD.formatted(which(asked)))
                .param("service", asked.service())
                .param("unit", asked.unit())
                .param("theme", asked.theme())
                .param("column", asked.column())
                .param("after", asked.after())
                .param("most", asked.most())
                .param("language", language.code())
                .query(row -> {
                    Card card = card(row, byId.get(row.getObject("unit_id", UUID.class)));
                    (card.stands() == null ? fresh : coloured.computeIfAbsent(card.stands(), c -> new ArrayList<>()))
                            .add(card);
                    totals.put(String.valueOf(card.stands()), row.getInt("total"));
                });
        Map<Colour, Column> columns = new EnumMap<>(Colour.class);
        coloured.forEach((colour, cards) ->
                columns.put(colour, new Column(cards, totals.getOrDefault(colour.name(), cards.size()))));
        return new Columns(new Column(fresh, totals.getOrDefault("null", 0)), columns);
    }

    /** Only the conditions that hold: with all of them in one statement the database would plan it anew for each page. */
    private static String which(Asked asked) {
        return (asked.unit() == null ? "" : AT_UNIT)
                + (asked.theme() == null ? "" : ABOUT_THEME)
                + (asked.quickWins() ? QUICK : "")
                + (asked.mine() ? MINE : "")
                + (asked.column() == null ? "" : IN_COLUMN);
    }

    /** One card. */
    public Optional<Card> find(UUID id, Language language) {
        return find(List.of(id), language).stream().findFirst();
    }

    /** These cards, in no order. */
    public List<Card> find(List<UUID> ids, Language language) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(BY_IDS)
                        .param("ids", ids.toArray(UUID[]::new))
                        .param("language", language.code())
                        .query((row, number) -> card(row, row.getString("unit_en"), row.getString("unit_cy")))
                        .list();
    }

    /** How many are under way at a service. */
    public int underWay(UUID service) {
        return jdbc.sql(UNDER_WAY)
                .param("service", service)
                .query(Integer.class)
                .single();
    }

    private static Card card(ResultSet row, @Nullable Unit unit) throws SQLException {
        return card(row, unit == null ? null : unit.nameEn(), unit == null ? null : unit.nameCy());
    }

    private static Card card(ResultSet row, @Nullable String unitEn, @Nullable String unitCy) throws SQLException {
        String stands = row.getString("stands");
        return new Card(
                row.getObject("id", UUID.class),
                row.getObject("service_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                unitEn,
                unitCy,
                row.getString("title"),
                row.getString("about"),
                row.getString("language"),
                row.getString("alone_because"),
                Size.valueOf(row.getString("size")),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("post_id", UUID.class),
                row.getString("colour") == null ? null : entry(row),
                stands == null ? null : Colour.valueOf(stands),
                row.getBoolean("happened"),
                row.getBoolean("not_so"),
                row.getBoolean("quick_win"),
                row.getObject("last_news", LocalDate.class));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("entry_id", UUID.class),
                row.getInt("number"),
                Colour.valueOf(row.getString("colour")),
                row.getBoolean("refused"),
                row.getString("reason"),
                row.getString("who_decided"),
                Entry.Heard.valueOf(row.getString("heard")),
                row.getString("next_step"),
                row.getObject("next_by", LocalDate.class),
                row.getString("slip_because"),
                row.getString("can_change"),
                row.getString("who_decides"),
                row.getString("entry_language"),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getObject("changed_on", LocalDate.class));
    }
}
