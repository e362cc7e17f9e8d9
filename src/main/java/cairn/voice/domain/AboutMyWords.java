package cairn.voice.domain;

import cairn.answers.Answer;
import cairn.answers.Round;
import cairn.people.AboutMe;
import cairn.people.CapacityKind;
import cairn.platform.Acting;
import cairn.platform.page.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What this module holds about whoever acts: what they raised under their name and without showing it, with every version
 * and all that came of it, and what they wrote beside the words of others. What came through the box unsigned is nobody's.
 */
@Component
@Order(2)
class AboutMyWords implements AboutMe {

    private static final String SUMMARIES =
            "select on_date, body from voice.summary where by_id = platform.actor() order by recorded_at";
    private static final String LOOKS =
            "select on_date, reason as body from voice.look where by_id = platform.actor() order by recorded_at";
    private static final String OPENINGS = """
            select o.on_date, i.file_name as body
            from voice.import_opening o join voice.import i on i.id = o.import_id
            where o.by_id = platform.actor() order by o.on_date
            """;

    private final JdbcClient jdbc;
    private final Items items;
    private final NotShownItems notShown;
    private final SeenItems seen;

    AboutMyWords(JdbcClient jdbc, Items items, NotShownItems notShown, SeenItems seen) {
        this.jdbc = jdbc;
        this.items = items;
        this.notShown = notShown;
        this.seen = seen;
    }

    @Override
    public List<Section> sections(Page page) {
        return List.of(
                new Section("voice.everything.named", "/raised", named(page)),
                new Section("voice.everything.notShown", "/raised", notShown(page)),
                new Section("voice.everything.summaries", null, beside(SUMMARIES, "voice.everything.summary")),
                new Section("voice.everything.looks", null, beside(LOOKS, "voice.everything.heldBack")),
                new Section("voice.everything.openings", null, beside(OPENINGS, "voice.everything.file")),
                new Section("voice.seen.byMe", null, opened()));
    }

    private List<Row> named(Page page) {
        return items.mine(Acting.current().person(), Integer.MAX_VALUE, 0).stream()
                .map(item -> Row.of(fields(page, item).toArray(Field[]::new)))
                .toList();
    }

    private List<Row> notShown(Page page) {
        return notShown.all().stream()
                .map(mine -> Row.of(fields(page, mine.at()).toArray(Field[]::new)))
                .toList();
    }

    private List<Row> opened() {
        return seen.byMe().stream()
                .map(opened -> Row.of(
                        Field.of("people.everything.day", opened.on()),
                        Field.of("voice.seen.things", String.valueOf(opened.things()))))
                .toList();
    }

    private List<Row> beside(String sql, String key) {
        return jdbc.sql(sql).query(Written.class).list().stream()
                .map(written ->
                        Row.of(Field.of("people.everything.day", written.onDate()), Field.of(key, written.body())))
                .toList();
    }

    private static List<Field> fields(Page page, AtCode at) {
        List<Field> fields = at.item() == null ? new ArrayList<>() : fields(page, at.item());
        at.pending().forEach(pending -> {
            fields.add(Field.of("voice.everything.inBox", pending.opensOn()));
            fields.add(Field.of("voice.everything.words", pending.body()));
        });
        return fields;
    }

    private static List<Field> fields(Page page, Item item) {
        List<Field> fields = new ArrayList<>();
        Item.Raised raised = item.raised();
        fields.add(Field.of("voice.everything.kind", page.t(raised.kind().key())));
        fields.add(Field.of("people.everything.day", raised.saidOn()));
        fields.add(Field.of("voice.everything.signed", raised.authorName()));
        fields.add(Field.of("people.everything.part", part(page, raised.takingPartAs())));
        fields.add(Field.of("people.everything.unit", raised.unit(page.language())));
        fields.add(Field.of(
                "voice.everything.audience",
                page.t("voice.item.who." + raised.audience().name())));
        item.versions().forEach(version -> fields.add(Field.of("voice.everything.words", version.body())));
        item.additions().forEach(addition -> fields.add(Field.of("voice.everything.added", addition.body())));
        fields.add(Field.of("voice.everything.takenBack", item.takenBack()));
        fields.add(Field.of("voice.everything.nameGiven", item.nameGiven()));
        item.summaries().forEach(summary -> summary(page, summary, fields));
        item.looks().forEach(look -> fields.add(Field.of("voice.everything.heldBack", look.reason())));
        item.rounds().forEach(round -> round(page, round, fields));
        return fields;
    }

    private static @Nullable String part(Page page, @Nullable String takingPartAs) {
        return takingPartAs == null ? null : CapacityKind.words(page, takingPartAs);
    }

    private static void summary(Page page, Item.Summary summary, List<Field> fields) {
        fields.add(Field.of("voice.everything.summary", summary.body()));
        Boolean meantIt = summary.meantIt();
        if (meantIt != null) {
            fields.add(Field.of(
                    "voice.everything.said", page.t(meantIt ? "voice.summary.meant" : "voice.summary.notMeant")));
        }
    }

    private static void round(Page page, Round round, List<Field> fields) {
        fields.add(Field.of("voice.everything.post", round.post().title(page.language())));
        fields.add(Field.of("voice.everything.due", round.due()));
        Round.Acknowledged acknowledged = round.acknowledged();
        fields.add(Field.of("voice.everything.acknowledged", acknowledged == null ? null : acknowledged.on()));
        round.debates().forEach(debate -> fields.add(Field.of("voice.everything.debate", debate.note())));
        round.answers().forEach(answer -> answer(page, answer, fields));
    }

    private static void answer(Page page, Answer answer, List<Field> fields) {
        fields.add(Field.of("voice.everything.outcome", page.t(answer.outcome().key())));
        fields.add(Field.of("voice.everything.reason", answer.reason()));
        fields.add(Field.of("voice.everything.whoDecided", answer.whoDecided()));
        fields.add(Field.of("voice.everything.answeredBy", answer.by()));
        fields.add(Field.of("voice.everything.answeredOn", answer.on()));
        answer.tellings().forEach(telling -> {
            fields.add(Field.of("voice.everything.told", page.t(telling.means().nameKey())));
            fields.add(Field.of("voice.everything.toldOn", telling.on()));
        });
        Boolean answersIt = answer.answersIt();
        if (answersIt != null) {
            fields.add(Field.of(
                    "voice.everything.said", page.t(answersIt ? "voice.asks.answersIt" : "voice.asks.doesNot")));
        }
    }

    private record Written(LocalDate onDate, @Nullable String body) {}
}
