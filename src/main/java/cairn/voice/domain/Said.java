package cairn.voice.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All that people have said, raised here or brought in from files, as far as the reader may open it: by unit, theme, kind
 * and period, or by words that stand in it.
 *
 * <p>Row-level security comes before the index of the words, so that words are looked for inside a window of months, which
 * an ordinary index finds (walls, 3.8).
 */
@Repository
public class Said {

    private static final String WITHIN = """
            r.organisation_id = platform.organisation()
            and (cast(:unit as uuid) is null or r.unit_id = :unit or r.imported_unit_id = :unit)
            and (cast(:theme as uuid) is null or r.imported_theme_id = :theme
                 or r.id = any (array(select n.raised_id from voice.theme_now n where n.theme_id = :theme and n.is_about)))
            and (cast(:kind as text) is null or r.kind = :kind)
            """;
    private static final String HERE = "r.import_id is null";
    // Whoever may open no file asks nothing of the many rows that came in from files.
    private static final String IN_FILES =
            "r.import_id is not null and exists (select from (select voice.readable_imports()) as readable)";
    private static final String ROWS = """
            select r.id, r.import_id, r.kind, r.said_on as month, coalesce(p.name_en, u.name) as unit_en,
                   coalesce(p.name_cy, u.name) as unit_cy, t.name as theme, w.body
            from chosen r
            left join lateral (select body from voice.words where raised_id = r.id and r.import_id is not null limit 1) w on true
            left join places.unit_now p on p.id = r.unit_id
            left join voice.imported_unit u on u.id = r.imported_unit_id
            left join voice.imported_theme t on t.id = r.imported_theme_id
            order by r.said_on desc nulls last, r.id
            """;
    private static final String HOLDS = """
            select raised_id from voice.words w where %1$s
              and (w.import_id is not null or w.version = (select max(v.version) from voice.words v where v.raised_id = w.raised_id))
            union select raised_id from voice.addition where %1$s
            """;

    private final JdbcClient jdbc;

    Said(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked for.
     *
     * @param unit a unit, or the name of one in a file; null for all
     * @param theme a theme, or a file's own word for one; null for all
     * @param period null for what was said on no known day
     */
    public record Asked(
            SoughtWords words,
            @Nullable UUID unit,
            @Nullable UUID theme,
            @Nullable Kind kind,
            @Nullable Period period) {}

    /**
     * One thing said.
     *
     * @param importId the file that it came in from; null for what was raised here
     * @param month the day, Monday or first of the month on which it was said; null when not known
     * @param theme the file's own word for what it is about
     * @param body its words, where it came in from a file
     */
    public record Row(
            UUID id,
            @Nullable UUID importId,
            @Nullable Kind kind,
            @Nullable LocalDate month,
            @Nullable String unitEn,
            @Nullable String unitCy,
            @Nullable String theme,
            @Nullable String body) {}

    /** A name by which the reader can narrow the list: a unit or a theme as some file has it. */
    public record Named(UUID id, String name) {}

    /** Those asked for, the newest first. */
    public List<Row> find(Asked asked, int most, int skipped) {
        return statement(
                        "with chosen as (select r.* from voice.raised r where " + where(asked)
                                + " order by r.said_on desc nulls last, r.id limit :most offset :skipped) " + ROWS,
                        asked)
                .param("most", most)
                .param("skipped", skipped)
                .query(Row.class)
                .list();
    }

    /** How many there are; a true number, because the reader may open each. Never for a search: that shows none. */
    public int count(Asked asked) {
        return statement("select count(*) from voice.raised r where " + where(asked), asked)
                .query(Integer.class)
                .single();
    }

    /** The last day before the period on which something of this unit, theme and kind was said. */
    public Optional<LocalDate> lastBefore(Asked asked) {
        return statement(
                        "select greatest(%s, %s)"
                                .formatted(
                                        oneDay(HERE, WITHIN + "and r.said_on < :from", "desc"),
                                        oneDay(IN_FILES, WITHIN + "and r.said_on < :from", "desc")),
                        asked)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** The first day on which anything was said that the reader may open. */
    public Optional<LocalDate> first() {
        String ours = "r.organisation_id = platform.organisation()";
        return jdbc.sql("select least(%s, %s)".formatted(oneDay(HERE, ours, "asc"), oneDay(IN_FILES, ours, "asc")))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    private static String oneDay(String which, String where, String order) {
        return "(select r.said_on from voice.raised r where %s and %s and r.said_on is not null order by r.said_on %s limit 1)"
                .formatted(which, where, order);
    }

    /** The units of which files speak that the reader may open. */
    public List<Named> importedUnits() {
        return jdbc.sql("""
                select u.id, u.name from voice.imported_unit u
                where exists (select from voice.raised r where r.imported_unit_id = u.id
                                  and r.import_id = any (array(select voice.readable_imports()))) order by u.name
                """).query(Named.class).list();
    }

    /** What files that the reader may open are about, in their own words. */
    public List<Named> importedThemes() {
        return jdbc.sql("""
                select t.id, t.name from voice.imported_theme t
                where exists (select from voice.raised r where r.imported_theme_id = t.id
                                  and r.import_id = any (array(select voice.readable_imports()))) order by t.name
                """).query(Named.class).list();
    }

    private static String where(Asked asked) {
        String period = asked.period() == null ? "said_on is null" : "said_on >= :from and said_on < :until";
        String where = WITHIN + " and r." + period.replace(" and ", " and r.");
        return asked.words().none()
                ? where
                : where + " and r.id in (" + HOLDS.formatted(period + " and " + holds(asked.words())) + ")";
    }

    private static String holds(SoughtWords sought) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < sought.words().size(); i++) {
            all.add("found @@ (cast(:forms%1$d as tsquery) || plainto_tsquery('english', :word%1$d))".formatted(i));
        }
        return "organisation_id = platform.organisation() and " + String.join(" and ", all);
    }

    private JdbcClient.StatementSpec statement(String sql, Asked asked) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("unit", asked.unit())
                .param("theme", asked.theme())
                .param("kind", asked.kind() == null ? null : asked.kind().name());
        Period period = asked.period();
        if (period != null) {
            statement = statement.param("from", period.from()).param("until", period.until());
        }
        List<String> forms = asked.words().asTheyStand();
        for (int i = 0; i < forms.size(); i++) {
            statement = statement
                    .param("forms" + i, forms.get(i))
                    .param("word" + i, asked.words().words().get(i));
        }
        return statement;
    }
}
