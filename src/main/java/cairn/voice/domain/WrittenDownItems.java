package cairn.voice.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cairn.answers.Answers;
import cairn.answers.Subject;
import cairn.people.Writing;
import cairn.platform.Acting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What one person says and another writes down, with consent (walls, row 20). The author is the one who said it; the writer
 * has no hold on it once it is sent, and may open it only as anyone else may.
 */
@Repository
public class WrittenDownItems {

    // First of all: only what is being written down in this transaction may be filed for somebody else.
    private static final String RAISE = """
            insert into voice.raised (id, organisation_id, kind, unit_id, signing, author_id, author_name, taking_part_as,
                                      audience, said_on, opens, open_on, language, writing_id, written_by, because)
            values (:id, :organisation, :kind, :unit, 'NAMED', :author, :authorName, :takingPartAs,
                    :audience, :today, 'TODAY', :today, :language, :writing, :writer, :because)
            on conflict do nothing
            """;
    private static final String WORDS = """
            insert into voice.words (id, organisation_id, raised_id, version, body, said_on)
            values (gen_random_uuid(), :organisation, :id, 1, :body, :today)
            """;
    private static final String CONFIRM = """
            insert into voice.written_down_check (raised_id, organisation_id, on_date)
            values (:id, :organisation, platform.today()) on conflict do nothing
            """;
    private static final String OF_WRITINGS =
            "select writing_id, id from voice.raised where writing_id = any (:writings) order by id";

    private final JdbcClient jdbc;
    private final Answers answers;
    private final Clock clock;

    WrittenDownItems(JdbcClient jdbc, Answers answers, Clock clock) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.clock = clock;
    }

    /** Raises it in the name of whoever said it. The id is the form's own: sent twice, it is raised once. */
    public void raise(UUID id, Writing writing, Choices choices, String words) {
        LocalDate today = LocalDate.now(clock);
        if (!file(id, writing, choices, today)) {
            return;
        }
        Subject subject = Channels.named(id, choices, writing.person());
        if (!answers.owe(subject, choices.wish(), today, List.of(writing.person()))) {
            throw new IllegalStateException("owed for already");
        }
        jdbc.sql(WORDS)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("body", words)
                .param("today", today)
                .update();
    }

    private boolean file(UUID id, Writing writing, Choices choices, LocalDate today) {
        return jdbc.sql(RAISE)
                        .param("id", id)
                        .param("organisation", Acting.current().home())
                        .param("kind", choices.kind().name())
                        .param("unit", choices.unit())
                        .param("author", writing.person())
                        .param("authorName", writing.personName())
                        .param("takingPartAs", writing.takingPartAs().key())
                        .param("audience", choices.audience().name())
                        .param("today", today)
                        .param("language", choices.language().code())
                        .param("writing", writing.id())
                        .param("writer", writing.writerName())
                        .param("because", writing.because().name())
                        .update()
                == 1;
    }

    /** "Yes, this is what I said", from its author. Saying it twice changes nothing. */
    public void confirm(UUID id) {
        jdbc.sql(CONFIRM)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .update();
    }

    /** What was written down under each of these consents, as far as the reader may open it. */
    public Map<UUID, List<UUID>> of(Collection<UUID> writings) {
        return writings.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(OF_WRITINGS)
                        .param("writings", writings.toArray(UUID[]::new))
                        .query(Row.class)
                        .list()
                        .stream()
                        .collect(groupingBy(Row::writingId, mapping(Row::id, toList())));
    }

    private record Row(UUID writingId, UUID id) {}
}
