package cairn.guide.domain;

import cairn.people.AboutMe;
import cairn.platform.page.Page;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the guide holds of whoever acts: how they saw each action, and what they wrote beside it. */
@Component
@Order(5)
class AboutMyGuide implements AboutMe {

    private static final String READINGS = """
            select m.on_date as day, r.action, r.seen, r.body, r.shown,
                   exists (select from guide.reading_taken_back b where b.reading_id = r.id) as taken_back
            from guide.reading r join guide.reading_author a on a.reading_id = r.id join guide.moment m on m.id = r.moment_id
            where a.person_id = platform.actor() order by m.on_date, r.action, r.id
            """;
    private static final String WRITTEN = """
            select on_date as day, action, body, document as place from guide.entered where by_id = platform.actor()
            union all select on_date, action, body, '' from guide.helped where by_id = platform.actor()
            union all select on_date, action, title, place from guide.rests_on where by_id = platform.actor()
            union all select on_date, action, reason, agreed_by from guide.adaptation where by_id = platform.actor()
            union all select on_date, action, by_name, '' from guide.looked_after where by_id = platform.actor()
            order by 1, 2, 3
            """;

    private static final String BACKING = """
            select on_date as day, level, kind, words_en, words_cy, place, agreed_by from guide.backing
            where by_id = platform.actor() order by recorded_at
            """;

    private final JdbcClient jdbc;

    AboutMyGuide(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> sections(Page page) {
        return List.of(
                new Section("guide.everything.readings", null, readings(page)),
                new Section("guide.everything.beside", null, written()),
                new Section("guide.everything.backing", null, backing(page)));
    }

    private List<Row> readings(Page page) {
        return jdbc.sql(READINGS).query(Said.class).list().stream()
                .map(said -> Row.of(
                        Field.of("people.everything.day", said.day()),
                        Field.of("guide.everything.action", said.action()),
                        Field.of("guide.reading.seen", page.t(said.seen().key())),
                        Field.of("guide.everything.words", said.body()),
                        Field.of("guide.reading.shown", page.t(said.shown().key())),
                        Field.of("guide.everything.stands", said.takenBack() ? page.t("guide.done.takenBack") : null)))
                .toList();
    }

    private List<Row> written() {
        return jdbc.sql(WRITTEN).query(Beside.class).list().stream()
                .map(beside -> Row.of(
                        Field.of("people.everything.day", beside.day()),
                        Field.of("guide.everything.action", beside.action()),
                        Field.of("guide.everything.words", beside.body()),
                        Field.of("guide.restsOn.place", beside.place())))
                .toList();
    }

    private List<Row> backing(Page page) {
        return jdbc.sql(BACKING).query(Backed.class).list().stream()
                .map(backed -> Row.of(
                        Field.of("people.everything.day", backed.day()),
                        Field.of("guide.everything.level", page.t("guide.level." + backed.level())),
                        Field.of(backed.kind().key(), backed.wordsEn()),
                        Field.of(backed.kind().key(), backed.wordsCy()),
                        Field.of("guide.restsOn.place", backed.place()),
                        Field.of("guide.adapt.agreedBy", backed.agreedBy())))
                .toList();
    }

    private record Backed(
            LocalDate day,
            int level,
            Backing.Kind kind,
            String wordsEn,
            String wordsCy,
            String place,
            String agreedBy) {}

    private record Said(LocalDate day, String action, Seen seen, String body, Shown shown, boolean takenBack) {}

    private record Beside(LocalDate day, String action, String body, String place) {}
}
