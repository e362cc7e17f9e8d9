package cairn.guide.domain;

import cairn.people.AboutMe;
import cairn.people.OpenedBy;
import cairn.platform.page.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What whoever acts wrote of trying something new, whom they let read it, who did, and what they opened of others. */
@Component
@Order(6)
class AboutMyReflections implements AboutMe {

    private static final String BEFORE = """
            select id, trying, hoped, feared, expected, on_date from guide.reflection
            where person_id = platform.actor() order by recorded_at
            """;
    private static final String AFTER = """
            select r.trying, a.happened, a.change_wanted, a.on_date
            from guide.reflection_after a join guide.reflection r on r.id = a.reflection_id
            where a.person_id = platform.actor() order by a.recorded_at
            """;
    private static final String LET = """
            select r.trying, l.who, l.on_date, case :language when 'cy' then u.name_cy else u.name_en end as unit
            from guide.reflection_readers l join guide.reflection r on r.id = l.reflection_id
            left join places.unit_now u on u.id = l.unit_id
            where l.person_id = platform.actor() order by l.recorded_at
            """;

    private final JdbcClient jdbc;
    private final ReflectionReaders readers;

    AboutMyReflections(JdbcClient jdbc, ReflectionReaders readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    private record Before(UUID id, String trying, String hoped, String feared, String expected, LocalDate onDate) {}

    private record After(String trying, String happened, String changeWanted, LocalDate onDate) {}

    private record Let(
            String trying,
            Reflection.Who who,
            LocalDate onDate,
            @Nullable String unit) {}

    @Override
    public List<Section> sections(Page page) {
        List<Before> before = jdbc.sql(BEFORE).query(Before.class).list();
        return List.of(
                new Section(
                        "guide.everything.reflections",
                        "/reflections",
                        before.stream().map(AboutMyReflections::row).toList()),
                new Section("guide.everything.reflections.after", "/reflections", after()),
                new Section("guide.everything.reflections.readers", "/reflections", let(page)),
                new Section(
                        "guide.everything.reflections.seen",
                        null,
                        before.stream()
                                .flatMap(mine -> readers.openedBy(mine.id()).stream()
                                        .map(opened -> row(page, mine.trying(), opened)))
                                .toList()),
                new Section(
                        "guide.everything.reflections.byMe",
                        null,
                        readers.byMe().stream()
                                .map(opened -> Row.of(
                                        Field.of("people.everything.day", opened.on()),
                                        Field.of("guide.everything.number", String.valueOf(opened.things()))))
                                .toList()));
    }

    private static Row row(Before before) {
        return Row.of(
                Field.of("people.everything.day", before.onDate()),
                Field.of("guide.reflection.trying", before.trying()),
                Field.of("guide.reflection.hoped", before.hoped()),
                Field.of("guide.reflection.feared", before.feared()),
                Field.of("guide.reflection.expected", before.expected()));
    }

    private List<Row> after() {
        return jdbc.sql(AFTER).query(After.class).list().stream()
                .map(after -> Row.of(
                        Field.of("people.everything.day", after.onDate()),
                        Field.of("guide.reflection.trying", after.trying()),
                        Field.of("guide.reflection.happened", after.happened()),
                        Field.of("guide.reflection.change", after.changeWanted())))
                .toList();
    }

    private List<Row> let(Page page) {
        return jdbc.sql(LET).param("language", page.language().code()).query(Let.class).list().stream()
                .map(let -> Row.of(
                        Field.of("people.everything.day", let.onDate()),
                        Field.of("guide.reflection.trying", let.trying()),
                        Field.of(
                                "guide.reflection.readers",
                                page.t(let.who().key(), "unit", let.unit() == null ? "" : let.unit()))))
                .toList();
    }

    private static Row row(Page page, String trying, OpenedBy opened) {
        return Row.of(
                Field.of("people.everything.day", opened.on()),
                Field.of("guide.reflection.trying", trying),
                Field.of(
                        "guide.everything.reader",
                        opened.name() + ", " + page.t(opened.as().key())));
    }
}
