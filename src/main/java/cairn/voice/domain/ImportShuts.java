package cairn.voice.domain;

import cairn.platform.Acting;
import cairn.voice.domain.Imports.Comment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Single comments held back from an import, and imports withdrawn whole; each can be undone, and words are never changed.
 * Only a coordinator does either, and only coordinators read why.
 */
@Repository
public class ImportShuts {

    private static final String WHY = """
            insert into voice.import_shut_why (id, organisation_id, reason, by_id, by_name, on_date)
            values (:id, :organisation, :reason, :by, :byName, platform.today())
            """;
    private static final String SHUT = """
            insert into voice.import_shut (id, organisation_id, import_id, raised_id, number, shut)
            select :id, :organisation, :import, :raised, coalesce(max(number), 0) + 1, :shut from voice.import_shut
            where import_id = :import and raised_id is not distinct from cast(:raised as uuid)
            """;
    private static final String NEWEST = """
            select s.shut, w.reason, w.by_name, w.on_date from voice.import_shut s join voice.import_shut_why w on w.id = s.id
            where s.import_id = :import and s.raised_id is not distinct from cast(:raised as uuid) order by s.number desc limit 1
            """;
    private static final String CAME_AGAIN = """
            select i.file_name from voice.import_again a join voice.import i on i.id = a.import_id
            where a.in_place_of = :import and not a.import_id = any (array(select voice.withdrawn_imports())) limit 1
            """;
    // The page first, and the words of each afterwards: the policy on words costs much for every row that it is asked
    // about.
    private static final String COMMENT = """
            select r.id, w.body, r.said_on as month, coalesce(p.name_en, u.name) as unit_en, coalesce(p.name_cy, u.name) as unit_cy,
                   t.name as theme, s.shut as held, s.reason, s.by_name, s.on_date
            from voice.raised r
            cross join lateral (select body from voice.words where raised_id = r.id and version = 1 offset 0) w
            left join places.unit_now p on p.id = r.unit_id
            left join voice.imported_unit u on u.id = r.imported_unit_id
            left join voice.imported_theme t on t.id = r.imported_theme_id
            left join lateral (select s.shut, y.reason, y.by_name, y.on_date from voice.import_shut s
                join voice.import_shut_why y on y.id = s.id where s.raised_id = r.id order by s.number desc limit 1) s on true
            """;
    private static final String NAME_LIKE = COMMENT + """
            where r.id = any (array(select raised_id from voice.import_name_like where import_id = :import
                                    order by raised_id limit :most offset :skipped))
            order by r.id
            """;
    private static final String ALL = COMMENT + """
            where r.id = any (array(select id from voice.raised where import_id = :import
                                    order by said_on desc nulls last, id limit :most offset :skipped))
            order by r.said_on desc nulls last, r.id
            """;
    private static final String ONE = COMMENT + "where r.import_id = :import and r.id = :raised";
    private static final String HELD = COMMENT + """
            where r.import_id = :import and r.id = any (array(select voice.held_comments()))
            order by s.on_date desc, r.id limit 500
            """;
    private static final String COUNTS = """
            select (select count(*) from voice.import_name_like where import_id = :import) as name_like,
                   (select count(*) from (select distinct on (raised_id) shut from voice.import_shut
                        where import_id = :import and raised_id is not null order by raised_id, number desc) s where shut) as held
            """;

    private final JdbcClient jdbc;

    ImportShuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That something was shut, or opened again. */
    public record Shut(boolean shut, String reason, String byName, LocalDate onDate) {}

    /**
     * A comment before the eyes of whoever looks for people's names.
     *
     * @param held whether it is held back; null when nobody ever held it back
     */
    public record Looked(
            UUID id,
            String body,
            @Nullable LocalDate month,
            @Nullable String unitEn,
            @Nullable String unitCy,
            @Nullable String theme,
            @Nullable Boolean held,
            @Nullable String reason,
            @Nullable String byName,
            @Nullable LocalDate onDate) {

        public boolean heldBack() {
            return Boolean.TRUE.equals(held);
        }

        public Comment comment() {
            return new Comment(body, month, unitEn, unitCy, theme);
        }
    }

    /** How many comments the name of a person may stand in, and how many are held back. */
    public record Counts(long nameLike, long held) {}

    public Counts counts(UUID from) {
        return jdbc.sql(COUNTS).param("import", from).query(Counts.class).single();
    }

    /** Comments in which the name of a person may stand. */
    public List<Looked> nameLike(UUID from, int most, int skipped) {
        return jdbc.sql(NAME_LIKE)
                .param("import", from)
                .param("most", most)
                .param("skipped", skipped)
                .query(Looked.class)
                .list();
    }

    /** Some of all its comments, of the newest month first, those that are held back among them. */
    public List<Looked> all(UUID from, int most, int skipped) {
        return jdbc.sql(ALL)
                .param("import", from)
                .param("most", most)
                .param("skipped", skipped)
                .query(Looked.class)
                .list();
    }

    /** Those that are held back, the newest first. */
    public List<Looked> held(UUID from) {
        return jdbc.sql(HELD).param("import", from).query(Looked.class).list();
    }

    public Optional<Looked> comment(UUID from, UUID comment) {
        return jdbc.sql(ONE)
                .param("import", from)
                .param("raised", comment)
                .query(Looked.class)
                .optional();
    }

    /** Whether the import is withdrawn, or was, and why; nothing when it never was. */
    public Optional<Shut> withdrawal(UUID from) {
        return jdbc.sql(NEWEST)
                .param("import", from)
                .param("raised", null)
                .query(Shut.class)
                .optional();
    }

    /** The file that came in again in place of this one; while it stands, this one does not come back. */
    public Optional<String> cameAgain(UUID from) {
        return jdbc.sql(CAME_AGAIN).param("import", from).query(String.class).optional();
    }

    /**
     * Shuts or opens a comment, or the whole import.
     *
     * @param comment null for the whole import
     */
    public void say(UUID from, @Nullable UUID comment, boolean shut, String reason, String byName) {
        UUID id = UUID.randomUUID();
        jdbc.sql(WHY)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("reason", reason)
                .param("by", Acting.current().person())
                .param("byName", byName)
                .update();
        jdbc.sql(SHUT)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("import", from)
                .param("raised", comment)
                .param("shut", shut)
                .update();
    }
}
