package cairn.voice.domain;

import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posters that lead to the box. Where one hangs stands in this list alone, never in its code (walls, row 14). */
@Repository
public class Posters {

    private static final String POSTER = """
            select p.id, p.first, p.place, p.phone, p.good_until, p.on_date as made_on, t.on_date as taken_down_on
            from voice.poster p left join voice.poster_taken_down t on t.poster_id = p.id
            """;
    private static final String ALL =
            POSTER + "order by t.on_date desc nulls first, p.good_until, p.recorded_at limit 500";
    private static final String ONE = POSTER + "where p.id = :id";
    private static final String MAKE = """
            insert into voice.poster (id, organisation_id, first, place, phone, good_until, by_id, by_name, on_date)
            values (:id, :organisation, :first, :place, :phone, :goodUntil, :by, :byName, platform.today())
            on conflict do nothing
            """;
    private static final String TAKE_DOWN = """
            insert into voice.poster_taken_down (poster_id, organisation_id, by_id, by_name, on_date)
            values (:id, :organisation, :by, :byName, platform.today()) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Posters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A poster.
     *
     * @param first the code of the language that stands first on it
     * @param goodUntil its last good day, the end of a month
     * @param takenDownOn null while it hangs
     */
    public record Poster(
            UUID id,
            String first,
            String place,
            String phone,
            LocalDate goodUntil,
            LocalDate madeOn,
            @Nullable LocalDate takenDownOn) {

        public Language firstLanguage() {
            return Language.of(first).orElse(Language.EN);
        }

        /** The month in which it runs out: all that its code carries. */
        public YearMonth month() {
            return YearMonth.from(goodUntil);
        }

        /** Whether it still hangs and should be taken down. */
        public boolean ranOut(LocalDate today) {
            return takenDownOn == null && goodUntil.isBefore(today);
        }
    }

    /** Those that hang, the soonest to run out first; then those taken down. */
    public List<Poster> all() {
        return jdbc.sql(ALL).query(Poster.class).list();
    }

    public Optional<Poster> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(Poster.class).optional();
    }

    public void make(UUID id, Language first, String place, String phone, LocalDate goodUntil, String byName) {
        by(MAKE, byName)
                .param("id", id)
                .param("first", first.code())
                .param("place", place)
                .param("phone", phone)
                .param("goodUntil", goodUntil)
                .update();
    }

    public void takeDown(UUID id, String byName) {
        by(TAKE_DOWN, byName).param("id", id).update();
    }

    private JdbcClient.StatementSpec by(String sql, String byName) {
        return jdbc.sql(sql)
                .param("organisation", Acting.current().home())
                .param("by", Acting.current().person())
                .param("byName", byName);
    }
}
