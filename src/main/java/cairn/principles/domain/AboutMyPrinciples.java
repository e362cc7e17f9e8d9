package cairn.principles.domain;

import cairn.people.AboutMe;
import cairn.platform.page.Page;
import cairn.principles.domain.Suggestion.Kind;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What whoever acts suggested of principles, and what they wrote down of what was decided. */
@Component
@Order(6)
class AboutMyPrinciples implements AboutMe {

    private static final String SUGGESTED = """
            select s.on_date, s.kind, s.body, s.because,
                   exists (select from principles.taken_back b where b.suggestion_id = s.id) as taken_back
            from principles.suggestion s where s.by_id = platform.actor() order by s.recorded_at, s.id
            """;
    private static final String WRITTEN = """
            select on_date, words_en, words_cy, agreed_by as who, differs as body from principles.wording where by_id = platform.actor()
            union all select on_date, '', '', decided_by, reason from principles.not_agreed where by_id = platform.actor()
            order by 1
            """;

    private final JdbcClient jdbc;

    AboutMyPrinciples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> sections(Page page) {
        return List.of(
                new Section("principles.everything.suggested", null, suggested(page)),
                new Section("principles.everything.written", null, written()));
    }

    private List<Row> suggested(Page page) {
        return jdbc.sql(SUGGESTED).query(Suggested.class).list().stream()
                .map(suggested -> Row.of(
                        Field.of("people.everything.day", suggested.onDate()),
                        Field.of("principles.kind", page.t(suggested.kind().key())),
                        Field.of("principles.body", suggested.body()),
                        Field.of("principles.because", suggested.because()),
                        Field.of(
                                "principles.everything.stands",
                                suggested.takenBack() ? page.t("principles.done.takenBack") : null)))
                .toList();
    }

    private List<Row> written() {
        return jdbc.sql(WRITTEN).query(Written.class).list().stream()
                .map(written -> Row.of(
                        Field.of("people.everything.day", written.onDate()),
                        Field.of("principles.words.en", written.wordsEn()),
                        Field.of("principles.words.cy", written.wordsCy()),
                        Field.of("principles.agreedBy", written.who()),
                        Field.of("principles.everything.words", written.body())))
                .toList();
    }

    private record Suggested(LocalDate onDate, Kind kind, String body, String because, boolean takenBack) {}

    private record Written(LocalDate onDate, String wordsEn, String wordsCy, String who, String body) {}
}
