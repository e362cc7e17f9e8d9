package cairn.voice.domain;

import cairn.platform.Acting;
import cairn.voice.domain.ImportRules.Comment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
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
    private static final String NAMES = "select name from people.person";
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

    private static final String WITHDRAWN = "select voice.withdrawn_imports()";
    private static final String STANDING = """
            select encode(identity, 'hex') as identity, import_id from voice.raised
            where organisation_id = :organisation and identity = any (array(select decode(i, 'hex') from unnest(:identities) i))
            """;
    private static final String COME = "select id from voice.raised where id = any (:ids)";
    private static final String AGAIN = """
            insert into voice.import_again (import_id, in_place_of, organisation_id)
            select :import, w, :organisation from unnest(:withdrawn) w on conflict do nothing
            """;
    private static final String NAME_LIKE = """
            insert into voice.import_name_like (raised_id, organisation_id, import_id)
            select r, :organisation, :import from unnest(:ids) r
            """;

    private final JdbcClient jdbc;

    ImportedComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What became of a batch.
     *
     * @param taken the lines of those that were not there yet
     * @param there the line of each that was there already, with the import that it stands in
     */
    record Added(List<Long> taken, Map<Long, UUID> there) {}

    /** A unit's name as it stood in some file. */
    record ImportedUnit(UUID id, String name) {}

    /** The import of this very file, new or begun before. One that is withdrawn stays as it is, and another begins. */
    UUID begin(UUID service, String fileName, byte[] digest) {
        Set<UUID> withdrawn = withdrawn();
        Optional<UUID> before = begun(digest);
        byte[] free = digest;
        while (before.filter(withdrawn::contains).isPresent()) {
            free = after(free, before.get());
            before = begun(free);
        }
        jdbc.sql(BEGIN)
                .param("organisation", Acting.current().home())
                .param("service", service)
                .param("fileName", fileName)
                .param("digest", free)
                .update();
        return begun(free).orElseThrow();
    }

    private Optional<UUID> begun(byte[] digest) {
        return jdbc.sql(BEGUN).param("digest", digest).query(UUID.class).optional();
    }

    private Set<UUID> withdrawn() {
        return new HashSet<>(jdbc.sql(WITHDRAWN).query(UUID.class).list());
    }

    /** Tells what comes in place of something withdrawn from it. */
    private static byte[] after(byte[] identity, UUID withdrawn) {
        MessageDigest digest = CountedInput.sha256();
        digest.update(identity);
        return digest.digest(withdrawn.toString().getBytes(StandardCharsets.UTF_8));
    }

    List<ImportedUnit> units() {
        return jdbc.sql(UNITS).query(ImportedUnit.class).list();
    }

    /** The names of all who take part here. */
    List<String> peoplesNames() {
        return jdbc.sql(NAMES).query(String.class).list();
    }

    void addUnits(Collection<String> names) {
        for (String name : names) {
            jdbc.sql(ADD_UNIT)
                    .param("organisation", Acting.current().home())
                    .param("name", name)
                    .update();
        }
    }

    /**
     * Adds those that are not there yet. What stands in an import that is withdrawn is not there: it comes again.
     *
     * @param names which comments the name of a person may stand in
     */
    Added add(UUID from, List<Comment> read, UnitNames units, Predicate<String> names) {
        List<Comment> comments = besideWithdrawn(from, read);
        List<UUID> ids = comments.stream().map(c -> UUID.randomUUID()).toList();
        int come = comments.isEmpty() ? 0 : add(from, comments, ids, units);
        Set<UUID> taken = come == comments.size() ? new HashSet<>(ids) : come(ids);
        List<Long> lines = new ArrayList<>();
        List<UUID> nameLike = new ArrayList<>();
        List<Comment> there = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            Comment comment = comments.get(i);
            if (!taken.contains(ids.get(i))) {
                there.add(comment);
                continue;
            }
            lines.add(comment.line());
            if (names.test(comment.words())) {
                nameLike.add(ids.get(i));
            }
        }
        lookFirst(from, nameLike);
        Map<String, UUID> standing = there.isEmpty() ? Map.of() : standing(there);
        Map<Long, UUID> thereIn = new TreeMap<>();
        there.forEach(
                comment -> thereIn.put(comment.line(), Objects.requireNonNull(standing.get(hex(comment.identity())))));
        return new Added(lines, thereIn);
    }

    private Set<UUID> come(List<UUID> ids) {
        return new HashSet<>(jdbc.sql(COME)
                .param("ids", array("uuid", ids, id -> id))
                .query(UUID.class)
                .list());
    }

    private void lookFirst(UUID from, List<UUID> nameLike) {
        if (!nameLike.isEmpty()) {
            jdbc.sql(NAME_LIKE)
                    .param("organisation", Acting.current().home())
                    .param("import", from)
                    .param("ids", array("uuid", nameLike, id -> id))
                    .update();
        }
    }

    /** The comments, those that stand in an import that is withdrawn each with an identity of its own. */
    private List<Comment> besideWithdrawn(UUID from, List<Comment> read) {
        Set<UUID> withdrawn = read.isEmpty() ? Set.of() : withdrawn();
        List<Comment> comments = read;
        while (!withdrawn.isEmpty()) {
            Map<String, UUID> shut = standing(comments);
            shut.values().retainAll(withdrawn);
            if (shut.isEmpty()) {
                break;
            }
            jdbc.sql(AGAIN)
                    .param("import", from)
                    .param("organisation", Acting.current().home())
                    .param("withdrawn", array("uuid", List.copyOf(new HashSet<>(shut.values())), id -> id))
                    .update();
            comments = comments.stream()
                    .map(comment -> {
                        UUID place = shut.get(hex(comment.identity()));
                        return place == null ? comment : comment.identifiedAs(after(comment.identity(), place));
                    })
                    .toList();
        }
        return comments;
    }

    private Map<String, UUID> standing(List<Comment> comments) {
        Map<String, UUID> standing = new HashMap<>();
        jdbc.sql(STANDING)
                .param("organisation", Acting.current().home())
                .param("identities", array("text", comments, c -> hex(c.identity())))
                .query((row, number) -> standing.put(row.getString("identity"), row.getObject("import_id", UUID.class)))
                .list();
        return standing;
    }

    private int add(UUID from, List<Comment> comments, List<UUID> ids, UnitNames units) {
        List<UnitNames.Match> matches =
                comments.stream().map(c -> units.match(c.unit())).toList();
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
                .param("identities", array("text", comments, c -> hex(c.identity())))
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

    private static String hex(byte[] identity) {
        return HexFormat.of().formatHex(identity);
    }

    private static @Nullable String kind(String word) {
        Kind kind = ImportedKinds.of(word);
        return kind == null ? null : kind.name();
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    static <T> SqlArrayValue array(String type, List<T> from, Function<T, @Nullable Object> value) {
        List<@Nullable Object> values = new ArrayList<>();
        from.forEach(each -> values.add(value.apply(each)));
        return new SqlArrayValue(type, values.toArray());
    }
}
