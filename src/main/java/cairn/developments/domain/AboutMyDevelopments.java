package cairn.developments.domain;

import cairn.people.AboutMe;
import cairn.platform.page.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the board holds about whoever acts: what they proposed, said and let stand there, and of what they are told. */
@Component
@Order(5)
class AboutMyDevelopments implements AboutMe {

    private static final String PROPOSED = """
            select w.on_date, w.title, w.about as body from developments.proposer p
            join developments.wording w on w.development_id = p.development_id and w.by_id = p.person_id
            where p.person_id = platform.actor() order by w.recorded_at
            """;
    private static final String STANCES = """
            select s.on_date, w.title, s.kind, s.body, s.name, t.on_date as taken_back from developments.stance s
            join developments.stance_author a on a.stance_id = s.id
            join lateral (select title from developments.wording where development_id = s.development_id order by recorded_at limit 1) w on true
            left join developments.stance_taken_back t on t.stance_id = s.id
            where a.person_id = platform.actor() order by s.on_date, s.id
            """;
    private static final String SAID = """
            select s.on_date, w.title, s.happened, b.body from developments.said_of_it s
            join developments.entry e on e.id = s.entry_id
            join lateral (select title from developments.wording where development_id = e.development_id order by recorded_at limit 1) w on true
            left join developments.said_words b on b.said_id = s.id
            where s.person_id = platform.actor() or s.raised_id = any (array(select answers.raised_by_me())) order by s.on_date, s.number
            """;
    private static final String OWN_WORDS = """
            select o.on_date, w.title, o.body from developments.own_words o
            join lateral (select title from developments.wording where development_id = o.development_id order by recorded_at limit 1) w on true
            where o.raised_id = any (array(select answers.raised_by_me())) order by o.on_date, o.number
            """;
    private static final String ENTRIES = """
            select e.on_date, w.title, e.reason as body from developments.entry e
            join lateral (select title from developments.wording where development_id = e.development_id order by recorded_at limit 1) w on true
            where e.by_id = platform.actor() order by e.recorded_at
            """;
    private static final String FOLLOWED = """
            select f.on_date, w.title, f.follows from developments.follower f
            join lateral (select title from developments.wording where development_id = f.development_id order by recorded_at limit 1) w on true
            where f.person_id = platform.actor() order by f.on_date, f.number
            """;

    private final JdbcClient jdbc;

    AboutMyDevelopments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> sections(Page page) {
        return List.of(
                new Section("developments.everything.proposed", null, words(PROPOSED)),
                new Section("developments.everything.stances", null, stances(page)),
                new Section("developments.everything.said", null, said(page)),
                new Section("developments.everything.ownWords", null, words(OWN_WORDS)),
                new Section("developments.everything.entries", null, words(ENTRIES)),
                new Section("developments.everything.followed", null, followed(page)));
    }

    private List<Row> words(String sql) {
        return jdbc.sql(sql).query(Words.class).list().stream()
                .map(words -> Row.of(
                        Field.of("people.everything.day", words.onDate()),
                        Field.of("developments.everything.development", words.title()),
                        Field.of("developments.everything.words", words.body())))
                .toList();
    }

    private List<Row> stances(Page page) {
        return jdbc.sql(STANCES).query(Stance.class).list().stream()
                .map(stance -> Row.of(
                        Field.of("people.everything.day", stance.onDate()),
                        Field.of("developments.everything.development", stance.title()),
                        Field.of(
                                "developments.stance.title",
                                page.t(stance.kind().key() + ".title")),
                        Field.of("developments.everything.words", stance.body()),
                        Field.of(
                                "developments.stance.shown",
                                page.t(
                                        stance.name() == null
                                                ? "developments.stance.shown.no"
                                                : "developments.stance.shown.yes")),
                        Field.of("developments.everything.takenBack", stance.takenBack())))
                .toList();
    }

    private List<Row> said(Page page) {
        return jdbc.sql(SAID).query(Said.class).list().stream()
                .map(said -> Row.of(
                        Field.of("people.everything.day", said.onDate()),
                        Field.of("developments.everything.development", said.title()),
                        Field.of(
                                "developments.confirm.title",
                                page.t(said.happened() ? "developments.confirm.yes" : "developments.confirm.no")),
                        Field.of("developments.everything.words", said.body())))
                .toList();
    }

    private List<Row> followed(Page page) {
        return jdbc.sql(FOLLOWED).query(Followed.class).list().stream()
                .map(followed -> Row.of(
                        Field.of("people.everything.day", followed.onDate()),
                        Field.of("developments.everything.development", followed.title()),
                        Field.of(
                                "developments.everything.told",
                                page.t(followed.follows() ? "developments.follow.yes" : "developments.follow.no"))))
                .toList();
    }

    private record Words(
            LocalDate onDate, String title, @Nullable String body) {}

    private record Stance(
            LocalDate onDate,
            String title,
            Stances.Kind kind,
            String body,
            @Nullable String name,
            @Nullable LocalDate takenBack) {}

    private record Said(
            LocalDate onDate,
            String title,
            boolean happened,
            @Nullable String body) {}

    private record Followed(LocalDate onDate, String title, boolean follows) {}
}
