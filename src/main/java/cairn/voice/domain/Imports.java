package cairn.voice.domain;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Past comments that came in from files. Row-level security shows the coordinator all, and others what was opened. */
@Repository
public class Imports {

    private static final String IMPORT = """
            select i.id, i.file_name, i.started_on, o.by_name as opened_by, o.on_date as opened_on, o.held,
                   i.id = any (array(select voice.withdrawn_imports())) as withdrawn,
                   (select count(*) from voice.raised r where r.import_id = i.id) as taken
            from voice.import i left join voice.import_opening o on o.import_id = i.id
            """;
    private static final String ALL = IMPORT + "order by i.started_on desc, i.file_name, i.id";
    private static final String ONE = IMPORT + "where i.id = :id";
    // The page first, and its words afterwards, so that nobody's policies are asked about words that are not shown.
    private static final String COMMENTS = """
            select w.body, r.said_on as month, coalesce(p.name_en, u.name) as unit_en, coalesce(p.name_cy, u.name) as unit_cy,
                   t.name as theme
            from (select id, said_on, unit_id, imported_unit_id, imported_theme_id from voice.raised
                  where import_id = :id order by said_on desc nulls last, id limit :most offset :skipped) r
            cross join lateral (select body from voice.words where raised_id = r.id and version = 1 limit 1) w
            left join places.unit_now p on p.id = r.unit_id
            left join voice.imported_unit u on u.id = r.imported_unit_id
            left join voice.imported_theme t on t.id = r.imported_theme_id
            order by r.said_on desc nulls last, r.id
            """;
    private static final String COORDINATE = "select people.i_coordinate()";
    private static final String OPEN = """
            insert into voice.import_opening (import_id, organisation_id, by_id, by_name, on_date, held)
            select :id, :organisation, :by, :byName, platform.today(), count(*)
            from voice.raised where import_id = :id and id = any (array(select voice.held_comments()))
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Imports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What came in from one file.
     *
     * @param openedBy who looked for people's names and opened it to everyone who signs in; null while only the coordinator
     *     reads it
     * @param held how many comments were held back when it was opened
     * @param withdrawn whether nobody reads its comments any more
     * @param taken how many of its comments the reader may read
     */
    public record Import(
            UUID id,
            String fileName,
            LocalDate startedOn,
            @Nullable String openedBy,
            @Nullable LocalDate openedOn,
            @Nullable Integer held,
            boolean withdrawn,
            long taken) {

        public boolean open() {
            return openedOn != null;
        }
    }

    /**
     * One comment, in its author's own words.
     *
     * @param month the first day of the month in which it was said; null when it is not known
     * @param unitEn the unit's name, or the name that it had in the file
     */
    public record Comment(
            String body,
            @Nullable LocalDate month,
            @Nullable String unitEn,
            @Nullable String unitCy,
            @Nullable String theme) {}

    /** Those that the reader may open, the newest first. */
    public List<Import> all() {
        return jdbc.sql(ALL).query(Import.class).list();
    }

    /** The import of this id, if the reader may open it. */
    public Optional<Import> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(Import.class).optional();
    }

    /** Some of its comments, of the newest month first. */
    public List<Comment> comments(UUID id, int most, int skipped) {
        return jdbc.sql(COMMENTS)
                .param("id", id)
                .param("most", most)
                .param("skipped", skipped)
                .query(Comment.class)
                .list();
    }

    /** Whether the reader is a coordinator, who may open an import to others. */
    public boolean mayOpen() {
        return jdbc.sql(COORDINATE).query(Boolean.class).single();
    }

    /** From the next request on, everyone in the organisation who signs in reads it. */
    public void open(UUID id, String byName) {
        jdbc.sql(OPEN)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("by", Acting.current().person())
                .param("byName", byName)
                .update();
    }
}
