package cairn.people.domain;

import cairn.people.AboutMe;
import cairn.people.CapacityKind;
import cairn.people.Descriptions;
import cairn.people.MovingOn;
import cairn.people.NeedList;
import cairn.people.Needs;
import cairn.people.Topics;
import cairn.platform.page.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this module holds about whoever acts: all they said of themselves, and what they take and took part as. */
@Component
@Order(1)
class AboutMyself implements AboutMe {

    private static final String PARTS = """
            select c.kind, u.name_en, u.name_cy, c.since, c.until
            from people.capacity c left join places.unit u on u.id = c.unit_id
            where c.person_id = platform.actor() order by c.since
            """;

    private final JdbcClient jdbc;
    private final Names names;
    private final Descriptions descriptions;
    private final Needs needs;
    private final Supporters supporters;
    private final Preparations preparations;
    private final Topics topics;
    private final MovingOn movingOn;
    private final SeenAboutMe seen;

    AboutMyself(
            JdbcClient jdbc,
            Names names,
            Descriptions descriptions,
            Needs needs,
            Supporters supporters,
            Preparations preparations,
            Topics topics,
            MovingOn movingOn,
            SeenAboutMe seen) {
        this.jdbc = jdbc;
        this.names = names;
        this.descriptions = descriptions;
        this.needs = needs;
        this.supporters = supporters;
        this.preparations = preparations;
        this.topics = topics;
        this.movingOn = movingOn;
        this.seen = seen;
    }

    @Override
    public List<Section> sections(Page page) {
        return List.of(
                new Section("people.everything.names", "/me/words", names()),
                new Section("people.everything.parts", null, parts(page)),
                new Section("people.words.title", "/me/words", descriptions(page)),
                new Section("people.needs.title", "/me/needs", needs(page)),
                new Section("people.supporters.title", "/me/supporters", supporters(page)),
                new Section("people.preparation.title", "/me/preparation", preparations()),
                new Section("people.topics.title", "/me/topics", topics(page)),
                new Section("people.movedOn.title", null, staying(page)),
                new Section("people.seen.title", "/me/seen", seen(page)),
                new Section("people.seen.byMe", null, seenByMe()));
    }

    private List<Row> names() {
        Row now = Row.of(Field.of("people.everything.name", names.now()));
        return Stream.concat(
                        Stream.of(now),
                        names.taken().stream()
                                .map(taken -> Row.of(
                                        Field.of("people.everything.day", taken.on()),
                                        Field.of("people.everything.name", taken.name()),
                                        Field.of("people.everything.nameBefore", taken.before()))))
                .toList();
    }

    private List<Row> parts(Page page) {
        return jdbc.sql(PARTS).query(Part.class).list().stream()
                .map(part -> Row.of(
                        Field.of("people.everything.part", page.t(part.kind().key())),
                        Field.of("people.everything.unit", part.unit(page)),
                        Field.of("people.everything.since", part.since()),
                        Field.of("people.everything.until", part.until())))
                .toList();
    }

    private List<Row> descriptions(Page page) {
        return descriptions.mine().stream()
                .map(said -> Row.of(
                        Field.of("people.everything.day", said.on()),
                        Field.of("people.words.words", said.words()),
                        Field.of("people.words.pronouns", said.pronouns()),
                        Field.of("people.words.about", said.about()),
                        Field.of("people.words.seenBy", page.t(said.seenBy().key()))))
                .toList();
    }

    private List<Row> needs(Page page) {
        return needs.mine().stream()
                .map(list -> Row.of(
                        Field.of("people.everything.day", list.on()),
                        Field.of("people.needs.needs", said(page, list)),
                        Field.of("people.needs.language", list.language()),
                        Field.of("people.needs.other", list.other()),
                        Field.of("people.needs.review", list.reviewOn())))
                .toList();
    }

    private static String said(Page page, NeedList list) {
        return list.nothing()
                ? page.t("people.needs.nothing")
                : list.needs().stream().map(need -> page.t(need.key())).collect(Collectors.joining(", "));
    }

    private List<Row> supporters(Page page) {
        return supporters.mine().stream()
                .map(s -> Row.of(
                        Field.of("people.everything.name", s.name()),
                        Field.of("people.supporters.reached", s.reached()),
                        Field.of(
                                "people.supporters.may",
                                s.may().stream().map(may -> page.t(may.key())).collect(Collectors.joining(", "))),
                        Field.of(
                                "people.everything.known",
                                page.t(
                                        s.coordinatorMayKnow()
                                                ? "people.supporters.known"
                                                : "people.supporters.onlyYou")),
                        Field.of("people.everything.since", s.since()),
                        Field.of("people.everything.until", s.until()),
                        Field.of("people.everything.ended", s.endedOn())))
                .toList();
    }

    private List<Row> preparations() {
        return preparations.mine().stream()
                .map(notes -> Row.of(
                        Field.of("people.everything.day", notes.on()),
                        Field.of("people.preparation.before", notes.before()),
                        Field.of("people.preparation.during", notes.during()),
                        Field.of("people.preparation.after", notes.after())))
                .toList();
    }

    private List<Row> topics(Page page) {
        return topics.mine().stream()
                .map(said -> Row.of(
                        Field.of("people.everything.day", said.on()),
                        Field.of("people.everything.topic", page.t(said.topic().key())),
                        Field.of(
                                "people.everything.choice", page.t(said.choice().key())),
                        Field.of("people.choice.day", said.askOn())))
                .toList();
    }

    private List<Row> seen(Page page) {
        return seen.mine().stream()
                .map(opening -> Row.of(
                        Field.of("people.everything.day", opening.on()),
                        Field.of("people.everything.name", opening.name()),
                        Field.of("people.everything.part", page.t(opening.as().key()))))
                .toList();
    }

    private List<Row> seenByMe() {
        return seen.byMe().stream()
                .map(opened -> Row.of(
                        Field.of("people.everything.day", opened.on()),
                        Field.of("people.seen.people", String.valueOf(opened.people()))))
                .toList();
    }

    private List<Row> staying(Page page) {
        return movingOn.mine().stream()
                .map(said -> Row.of(
                        Field.of("people.everything.day", said.on()),
                        Field.of("people.everything.choice", page.t("people.choice." + said.choice())),
                        Field.of("people.choice.day", said.askOn())))
                .toList();
    }

    private record Part(
            CapacityKind kind,
            @Nullable String nameEn,
            @Nullable String nameCy,
            LocalDate since,
            @Nullable LocalDate until) {

        @Nullable String unit(Page page) {
            return nameEn == null || nameCy == null ? null : page.of(nameEn, nameCy);
        }
    }
}
