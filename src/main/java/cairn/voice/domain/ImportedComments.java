package cairn.voice.domain;

import cairn.platform.Acting;
import cairn.voice.domain.ImportRules.Comment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Writes past comments, many at a time. What is there already is left as it is. */
final class ImportedComments {

    private static final String BEGIN = """
            insert into voice.import (id, organisation_id, service_id, file_name, started_on, digest)
            values (gen_random_uuid(), :organisation, :service, :fileName, platform.today(), :digest)
            on conflict (organisation_id, digest) do nothing
            """;
    private static final String BEGUN = "select id from voice.import where digest = :digest";
    private static final String UNITS = "select id, name from voice.imported_unit";
    private static final String ADD_THEMES = """
            insert into voice.imported_theme (id, organisation_id, name)
            select gen_random_uuid(), :organisation, name from unnest(:names) as t (name)
            on conflict (organisation_id, name) do nothing
            """;
    private static final String ADD_UNIT = """
            insert into voice.imported_unit (id, organisation_id, name) values (gen_random_uuid(), :organisation, :name)
            on conflict (organisation_id, name) do nothing
            """;
    private static final String ADD = """
            with come as (
                insert into voice.raised (id, organisation_id, kind, imported_kind, unit_id, imported_unit_id, imported_theme_id,
                                          signing, audience, said_on, opens, open_on, import_id, identity)
                select c.id, :organisation, c.kind, c.imported_kind, c.unit, c.imported_unit, t.id,
                       'IMPORTED', 'ANSWERERS', c.month, 'TODAY', platform.today(), :import, decode(c.identity, 'hex')
                from unnest(:ids, :kinds, :importedKinds, :units, :importedUnits, :themes, :months, :identities)
                     as c (id, kind, imported_kind, unit, imported_unit, theme, month, identity)
                left join voice.imported_theme t on t.organisation_id = :organisation and t.name = c.theme
                on conflict (organisation_id, identity) do nothing
                returning id, said_on)
            insert into voice.words (id, organisation_id, raised_id, version, import_id, body, said_on)
            select gen_random_uuid(), :organisation, come.id, 1, :import, w.body, come.said_on
            from come join unnest(:ids, :bodies) as w (id, body) on w.id = come.id
            """;

    private final JdbcClient jdbc;

    ImportedComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit's name as it stood in some file. */
    record ImportedUnit(UUID id, String name) {}

    /** The import of this very file, new or begun before. */
    UUID begin(UUID service, String fileName, byte[] digest) {
        jdbc.sql(BEGIN)
                .param("organisation", Acting.current().home())
                .param("service", service)
                .param("fileName", fileName)
                .param("digest", digest)
                .update();
        return jdbc.sql(BEGUN).param("digest", digest).query(UUID.class).single();
    }

    List<ImportedUnit> units() {
        return jdbc.sql(UNITS).query(ImportedUnit.class).list();
    }

    void addUnits(Collection<String> names) {
        for (String name : names) {
            jdbc.sql(ADD_UNIT)
                    .param("organisation", Acting.current().home())
                    .param("name", name)
                    .update();
        }
    }

    /** Adds those that are not there yet, and says how many those were. */
    int add(UUID from, List<Comment> comments, UnitNames units) {
        List<UnitNames.Match> matches =
                comments.stream().map(c -> units.match(c.unit())).toList();
        List<UUID> ids = comments.stream().map(c -> UUID.randomUUID()).toList();
        addThemes(comments);
        return jdbc.sql(ADD)
                .param("organisation", Acting.current().home())
                .param("import", from)
                .param("ids", array("uuid", ids, id -> id))
                .param("kinds", array("text", comments, c -> kind(c.kind())))
                .param("importedKinds", array("text", comments, c -> orNull(c.kind())))
                .param("units", array("uuid", matches, UnitNames.Match::unit))
                .param("importedUnits", array("uuid", matches, UnitNames.Match::importedUnit))
                .param("themes", array("text", comments, c -> orNull(c.theme().strip())))
                .param("months", array("date", comments, Comment::month))
                .param("identities", array("text", comments, c -> HexFormat.of().formatHex(c.identity())))
                .param("bodies", array("text", comments, Comment::words))
                .update();
    }

    private void addThemes(List<Comment> comments) {
        List<String> names = comments.stream()
                .map(c -> c.theme().strip())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        jdbc.sql(ADD_THEMES)
                .param("organisation", Acting.current().home())
                .param("names", array("text", names, name -> name))
                .update();
    }

    private static @Nullable String kind(String word) {
        Kind kind = ImportedKinds.of(word);
        return kind == null ? null : kind.name();
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static <T> SqlArrayValue array(String type, List<T> from, Function<T, @Nullable Object> value) {
        List<@Nullable Object> values = new ArrayList<>();
        from.forEach(each -> values.add(value.apply(each)));
        return new SqlArrayValue(type, values.toArray());
    }
}
