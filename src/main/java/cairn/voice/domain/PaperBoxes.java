package cairn.voice.domain;

import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The real boxes on the walls, and when each was last emptied (catalogue G1.03). */
@Repository
public class PaperBoxes {

    private static final String BOXES = """
            select b.id, b.place_en, b.place_cy, b.unit_id as unit, b.on_date as since,
                   e.emptied_on, coalesce(e.nothing, false) as nothing, r.on_date as retired_on
            from voice.paper_box b
            left join voice.paper_box_retired r on r.box_id = b.id
            left join lateral (select emptied_on, nothing from voice.emptied where box_id = b.id
                               order by emptied_on desc, nothing limit 1) e on true
            """;
    private static final String ALL = BOXES + "order by r.on_date desc nulls first, b.place_en, b.id";
    private static final String ONE = BOXES + "where b.id = :id and r.on_date is null";
    private static final String ADD = """
            insert into voice.paper_box (id, organisation_id, unit_id, place_en, place_cy, by_id, by_name, on_date)
            values (:id, :organisation, :unit, :placeEn, :placeCy, :by, :byName, platform.today()) on conflict do nothing
            """;
    private static final String RETIRE = """
            insert into voice.paper_box_retired (box_id, organisation_id, by_id, by_name, on_date)
            values (:id, :organisation, :by, :byName, platform.today()) on conflict do nothing
            """;
    private static final String EMPTIED = """
            insert into voice.emptied (id, organisation_id, box_id, emptied_on, nothing, by_id, by_name, on_date)
            values (:id, :organisation, :box, :emptiedOn, :nothing, :by, :byName, platform.today()) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    PaperBoxes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A real box.
     *
     * @param unit the unit it hangs at; null when it hangs elsewhere
     * @param emptiedOn when it was last emptied; null when nobody has written that down yet
     * @param nothing whether it was found empty then
     * @param retiredOn when it was taken away; null while it hangs
     */
    public record PaperBox(
            UUID id,
            String placeEn,
            String placeCy,
            @Nullable UUID unit,
            LocalDate since,
            @Nullable LocalDate emptiedOn,
            boolean nothing,
            @Nullable LocalDate retiredOn) {

        /** A box should be emptied at least this often, in days. */
        private static final int A_WEEK = 7;

        public String place(Language language) {
            return language.of(placeEn, placeCy);
        }

        /** How many days ago it was last emptied; while it never was, how many days it has hung. */
        public long days(LocalDate today) {
            return ChronoUnit.DAYS.between(emptiedOn == null ? since : emptiedOn, today);
        }

        /** Whether it hangs and nobody has emptied it for more than a week. */
        public boolean waits(LocalDate today) {
            return retiredOn == null && days(today) > A_WEEK;
        }
    }

    /** Every box: those that hang, then those that were taken away. */
    public List<PaperBox> all() {
        return jdbc.sql(ALL).query(PaperBox.class).list();
    }

    /** Those that hang. */
    public List<PaperBox> hanging() {
        return all().stream().filter(box -> box.retiredOn() == null).toList();
    }

    /** The box of this id, while it hangs. */
    public Optional<PaperBox> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(PaperBox.class).optional();
    }

    /** Whether the reader empties boxes and keys in what was in them. */
    public boolean mayKeyIn() {
        return jdbc.sql("select voice.i_key_in()").query(Boolean.class).single();
    }

    /** Whether the reader puts up boxes and posters, and takes them down. */
    public boolean mayPutUp() {
        return jdbc.sql("select people.i_coordinate()").query(Boolean.class).single();
    }

    public void add(UUID id, @Nullable UUID unit, String placeEn, String placeCy, String byName) {
        by(ADD, byName)
                .param("id", id)
                .param("unit", unit)
                .param("placeEn", placeEn)
                .param("placeCy", placeCy)
                .update();
    }

    public void retire(UUID id, String byName) {
        by(RETIRE, byName).param("id", id).update();
    }

    /** Somebody opened this box on that day; a second word about the same day changes nothing. */
    public void emptied(UUID id, UUID box, LocalDate emptiedOn, boolean nothing, String byName) {
        by(EMPTIED, byName)
                .param("id", id)
                .param("box", box)
                .param("emptiedOn", emptiedOn)
                .param("nothing", nothing)
                .update();
    }

    private JdbcClient.StatementSpec by(String sql, String byName) {
        return jdbc.sql(sql)
                .param("organisation", Acting.current().home())
                .param("by", Acting.current().person())
                .param("byName", byName);
    }
}
