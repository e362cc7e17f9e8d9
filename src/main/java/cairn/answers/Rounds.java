package cairn.answers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import cairn.answers.Answer.Telling;
import cairn.answers.Round.Acknowledged;
import cairn.answers.Round.Debate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the whole story of what was owed, a few tables at a time for any number of subjects. */
final class Rounds {

    private static final String OWED = """
            select id, subject_id, round, post_id, since, due_on from answers.owed_now
            where subject_id = any (:ids) order by subject_id, round
            """;
    private static final String ACKNOWLEDGED =
            "select owed_id, by_name, on_date from answers.acknowledgement where owed_id = any (:ids)";
    private static final String DEBATES = """
            select owed_id, place, held_on, note, by_name from answers.debate
            where owed_id = any (:ids) order by held_on, recorded_at
            """;
    private static final String ANSWERS = """
            select a.id, a.owed_id, a.outcome, a.reason, a.who_decided, a.by_name, a.on_date,
                   v.answers_it, v.on_date as said_on
            from answers.answer a left join answers.verdict v on v.answer_id = a.id
            where a.owed_id = any (:ids) order by a.owed_id, a.number
            """;
    private static final String TELLINGS = """
            select answer_id, means, reason, told_on, by_name from answers.telling
            where answer_id = any (:ids) order by recorded_at
            """;

    private final JdbcClient jdbc;
    private final Posts posts;

    Rounds(JdbcClient jdbc, Posts posts) {
        this.jdbc = jdbc;
        this.posts = posts;
    }

    Map<UUID, List<Round>> of(Set<UUID> subjects) {
        List<OwedRow> owed = rows(OWED, subjects, OwedRow.class);
        Set<UUID> ids = owed.stream().map(OwedRow::id).collect(java.util.stream.Collectors.toSet());
        Map<UUID, Acknowledged> acknowledged = rows(ACKNOWLEDGED, ids, AcknowledgedRow.class).stream()
                .collect(toMap(AcknowledgedRow::owedId, row -> new Acknowledged(row.byName(), row.onDate())));
        Map<UUID, List<Debate>> debates = rows(DEBATES, ids, DebateRow.class).stream()
                .collect(groupingBy(DebateRow::owedId, mapping(DebateRow::debate, toList())));
        Map<UUID, List<Answer>> answers = answers(ids);
        PostBook book = posts.book();
        return owed.stream()
                .map(row -> new Round(
                        row.id(),
                        row.subjectId(),
                        row.round(),
                        book.post(row.postId()),
                        row.since(),
                        row.dueOn(),
                        acknowledged.get(row.id()),
                        debates.getOrDefault(row.id(), List.of()),
                        answers.getOrDefault(row.id(), List.of())))
                .collect(groupingBy(Round::subject));
    }

    private Map<UUID, List<Answer>> answers(Set<UUID> owed) {
        List<AnswerRow> answers = rows(ANSWERS, owed, AnswerRow.class);
        Set<UUID> ids = answers.stream().map(AnswerRow::id).collect(java.util.stream.Collectors.toSet());
        Map<UUID, List<Telling>> tellings = rows(TELLINGS, ids, TellingRow.class).stream()
                .collect(groupingBy(TellingRow::answerId, mapping(TellingRow::telling, toList())));
        return answers.stream()
                .collect(groupingBy(
                        AnswerRow::owedId,
                        mapping(row -> row.answer(tellings.getOrDefault(row.id(), List.of())), toList())));
    }

    private <T> List<T> rows(String sql, Set<UUID> ids, Class<T> type) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(sql)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(type)
                        .list();
    }

    private record OwedRow(UUID id, UUID subjectId, int round, UUID postId, LocalDate since, LocalDate dueOn) {}

    private record AcknowledgedRow(UUID owedId, String byName, LocalDate onDate) {}

    private record DebateRow(UUID owedId, String place, LocalDate heldOn, String note, String byName) {

        Debate debate() {
            return new Debate(place, heldOn, note, byName);
        }
    }

    private record AnswerRow(
            UUID id,
            UUID owedId,
            Outcome outcome,
            String reason,
            String whoDecided,
            String byName,
            LocalDate onDate,
            @Nullable Boolean answersIt,
            @Nullable LocalDate saidOn) {

        Answer answer(List<Telling> tellings) {
            return new Answer(id, outcome, reason, whoDecided, byName, onDate, tellings, answersIt, saidOn);
        }
    }

    private record TellingRow(
            UUID answerId,
            Means means,
            @Nullable String reason,
            LocalDate toldOn,
            @Nullable String byName) {

        Telling telling() {
            return new Telling(means, reason, toldOn, byName);
        }
    }
}
