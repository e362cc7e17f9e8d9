package cairn.guide.domain;

import cairn.guide.domain.PowerCheck.Question;
import cairn.people.AboutMe;
import cairn.platform.page.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What power checks hold of whoever acts: those that they opened, what they wrote down as agreed, and what they answered. */
@Component
@Order(6)
class AboutMyPowerChecks implements AboutMe {

    private static final String WRITTEN = """
            select on_date, body, '' as agreed, '' as who_does, '' as agreed_by from guide.power_check where by_id = platform.actor()
            union all select g.on_date, c.body, g.body, g.who_does, g.agreed_by
                      from guide.power_agreed g join guide.power_check c on c.id = g.check_id where g.by_id = platform.actor()
            order by 1
            """;
    private static final String SAID = """
            select w.on_date, c.body, w.called, w.agenda, w.paid, w.says_no, w.writes_up, w.body as after, w.name,
                   exists (select from guide.power_answer_taken_back b where b.answer_id = w.id) as taken_back
            from guide.power_answer w join guide.power_answer_author a on a.answer_id = w.id
            join guide.power_check c on c.id = w.check_id
            where a.person_id = platform.actor() order by w.on_date, w.id
            """;

    private final JdbcClient jdbc;

    AboutMyPowerChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> sections(Page page) {
        return List.of(
                new Section("guide.everything.powerChecks", null, written()),
                new Section("guide.everything.powerAnswers", null, said(page)));
    }

    private List<Row> written() {
        return jdbc.sql(WRITTEN).query(Written.class).list().stream()
                .map(written -> Row.of(
                        Field.of("people.everything.day", written.onDate()),
                        Field.of("guide.power.body", written.body()),
                        Field.of("guide.power.agreed", written.agreed()),
                        Field.of("guide.power.whoDoes", written.whoDoes()),
                        Field.of("guide.power.agreedBy", written.agreedBy())))
                .toList();
    }

    private List<Row> said(Page page) {
        return jdbc.sql(SAID).query(Said.class).list().stream()
                .map(said -> Row.of(
                        Field.of("people.everything.day", said.onDate()),
                        Field.of("guide.power.body", said.body()),
                        Field.of(Question.CALLED.key(), said.called()),
                        Field.of(Question.AGENDA.key(), said.agenda()),
                        Field.of(Question.PAID.key(), said.paid()),
                        Field.of(Question.SAYS_NO.key(), said.saysNo()),
                        Field.of(Question.WRITES_UP.key(), said.writesUp()),
                        Field.of("guide.power.after", said.after()),
                        Field.of("guide.felt.shown.name", said.name()),
                        Field.of(
                                "guide.everything.stands",
                                said.takenBack() ? page.t("guide.felt.done.takenBack") : null)))
                .toList();
    }

    private record Written(LocalDate onDate, String body, String agreed, String whoDoes, String agreedBy) {}

    private record Said(
            LocalDate onDate,
            String body,
            String called,
            String agenda,
            String paid,
            String saysNo,
            String writesUp,
            String after,
            @Nullable String name,
            boolean takenBack) {}
}
