package cairn.guide.domain;

import cairn.people.AboutMe;
import cairn.platform.page.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What whoever acts asked for in their first weeks, what they said to it, what they offered, and what they arranged. */
@Component
@Order(6)
class AboutMyFirstWeeks implements AboutMe {

    private static final String ASKED = """
            select k.on_date, k.kind, k.body, null as said, '' as words from guide.first_ask k where k.by_id = platform.actor()
            union all
            select r.on_date, k.kind, '', r.kind, coalesce(w.body, '')
            from guide.arrangement_reply r join guide.first_ask k on k.id = r.ask_id
            left join guide.arrangement_words w on w.reply_id = r.id
            where r.by_id = platform.actor() and k.by_id = platform.actor()
            order by 1
            """;
    private static final String OFFERED = """
            select on_date, kind, body, null as said, '' as words from guide.first_offer where by_id = platform.actor() order by 1
            """;
    private static final String ARRANGED = """
            select on_date, who, at_time, place from guide.arrangement where by_id = platform.actor() order by 1
            """;

    private final JdbcClient jdbc;

    AboutMyFirstWeeks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> sections(Page page) {
        return List.of(
                new Section("guide.everything.firstAsks", "/first-weeks", written(page, ASKED)),
                new Section("guide.everything.firstOffers", "/first-weeks/offers", written(page, OFFERED)),
                new Section("guide.everything.arranged", null, arranged()));
    }

    private List<Row> written(Page page, String sql) {
        return jdbc.sql(sql).query(Written.class).list().stream()
                .map(written -> Row.of(
                        Field.of("people.everything.day", written.onDate()),
                        Field.of("guide.everything.help", page.t(written.kind().key())),
                        Field.of("guide.everything.words", written.body()),
                        Field.of(
                                "guide.trial.stands",
                                written.said() == null
                                        ? null
                                        : page.t(written.said().key() + ".mine")),
                        Field.of("guide.everything.added", written.words())))
                .toList();
    }

    private List<Row> arranged() {
        return jdbc.sql(ARRANGED).query(Planned.class).list().stream()
                .map(planned -> Row.of(
                        Field.of("people.everything.day", planned.onDate()),
                        Field.of("guide.arrangement.who", planned.who()),
                        Field.of("guide.arrangement.atTime", planned.atTime()),
                        Field.of("guide.arrangement.place", planned.place())))
                .toList();
    }

    private record Written(
            LocalDate onDate, FirstHelp kind, String body, Arrangement.@Nullable Reply said, String words) {}

    private record Planned(LocalDate onDate, String who, String atTime, String place) {}
}
