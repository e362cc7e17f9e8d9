package cairn.answers.domain;

import cairn.answers.Means;
import cairn.answers.Outcome;
import cairn.people.AboutMe;
import cairn.platform.page.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this module holds about whoever acts: the posts they hold, what they did for them, and whom they struck out. */
@Component
@Order(3)
class AboutMyAnswers implements AboutMe {

    private static final String POSTS = """
            select p.title_en, p.title_cy, h.since, h.until
            from answers.post_holder h join answers.post p on p.id = h.post_id
            where h.person_id = platform.actor() order by h.since
            """;
    private static final String ACKNOWLEDGEMENTS =
            "select on_date from answers.acknowledgement where by_id = platform.actor() order by recorded_at";
    private static final String DEBATES = """
            select on_date, place, held_on, note from answers.debate where by_id = platform.actor() order by recorded_at
            """;
    private static final String ANSWERS = """
            select on_date, outcome, reason, who_decided from answers.answer
            where by_id = platform.actor() order by recorded_at
            """;
    private static final String TELLINGS = """
            select told_on, means, reason from answers.telling where by_id = platform.actor() order by recorded_at
            """;
    private static final String STRUCK_OUT = """
            select p.name from answers.struck_out s left join people.person p on p.id = s.person_id
            where s.author_id = platform.actor() order by p.name
            """;

    private final JdbcClient jdbc;

    AboutMyAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> sections(Page page) {
        return List.of(
                new Section("answers.everything.posts", null, posts(page)),
                new Section("answers.everything.acknowledgements", null, acknowledgements()),
                new Section("answers.everything.debates", null, debates()),
                new Section("answers.everything.answers", null, answers(page)),
                new Section("answers.everything.tellings", null, tellings(page)),
                new Section("answers.everything.struckOut", null, struckOut()));
    }

    private List<Row> posts(Page page) {
        return jdbc.sql(POSTS).query(Held.class).list().stream()
                .map(held -> Row.of(
                        Field.of("answers.everything.post", page.of(held.titleEn(), held.titleCy())),
                        Field.of("people.everything.since", held.since()),
                        Field.of("people.everything.until", held.until())))
                .toList();
    }

    private List<Row> acknowledgements() {
        return jdbc.sql(ACKNOWLEDGEMENTS).query(LocalDate.class).list().stream()
                .map(on -> Row.of(Field.of("people.everything.day", on)))
                .toList();
    }

    private List<Row> debates() {
        return jdbc.sql(DEBATES).query(Debate.class).list().stream()
                .map(debate -> Row.of(
                        Field.of("people.everything.day", debate.onDate()),
                        Field.of("answers.debate.place", debate.place()),
                        Field.of("answers.debate.when", debate.heldOn()),
                        Field.of("answers.debate.note", debate.note())))
                .toList();
    }

    private List<Row> answers(Page page) {
        return jdbc.sql(ANSWERS).query(Given.class).list().stream()
                .map(answer -> Row.of(
                        Field.of("people.everything.day", answer.onDate()),
                        Field.of(
                                "answers.answer.outcome",
                                page.t(answer.outcome().key())),
                        Field.of("answers.answer.reason", answer.reason()),
                        Field.of("answers.answer.whoDecided", answer.whoDecided())))
                .toList();
    }

    private List<Row> tellings(Page page) {
        return jdbc.sql(TELLINGS).query(Telling.class).list().stream()
                .map(telling -> Row.of(
                        Field.of("people.everything.day", telling.toldOn()),
                        Field.of(
                                "answers.everything.told",
                                page.t(telling.means().nameKey())),
                        Field.of("answers.telling.reason", telling.reason())))
                .toList();
    }

    private List<Row> struckOut() {
        return jdbc.sql(STRUCK_OUT).query(String.class).list().stream()
                .map(name -> Row.of(Field.of("people.everything.name", name)))
                .toList();
    }

    private record Held(
            String titleEn,
            String titleCy,
            LocalDate since,
            @Nullable LocalDate until) {}

    private record Debate(LocalDate onDate, String place, LocalDate heldOn, String note) {}

    private record Given(LocalDate onDate, Outcome outcome, String reason, String whoDecided) {}

    private record Telling(
            LocalDate toldOn, Means means, @Nullable String reason) {}
}
