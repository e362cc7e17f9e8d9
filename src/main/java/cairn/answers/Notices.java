package cairn.answers;

import cairn.platform.Acting;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What there is to tell people (catalogue P.17, rule a). A notice is made in the transaction of what it tells of; nobody
 * can switch a person off but that person. All that happens for one person on one day is one thing to tell.
 */
@Repository
public class Notices {

    private static final String AUTHOR =
            "select author_id from answers.author where subject_id = :subject and author_id is not null";
    private static final String NOTICE = """
            insert into answers.notice (id, organisation_id, line_id, person_id, kind, subject_id, answer_id, on_date)
            values (gen_random_uuid(), :organisation, :line, :person, :kind, :subject, :answer, platform.today())
            """;
    private static final String TO_TELL =
            "select count(distinct line_id) from answers.notice where id = any (array(select answers.by_hand()))";

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** This person is to be told of this. Row-level security asks whether the actor may tell it. */
    public void tell(UUID person, NoticeKind kind, UUID subject) {
        tell(person, kind, subject, null);
    }

    /** Whoever raised it under their name is to be told; where no name is kept, nobody is. */
    public void tellAuthor(NoticeKind kind, UUID subject, @Nullable UUID answer) {
        jdbc.sql(AUTHOR)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .ifPresent(author -> tell(author, kind, subject, answer));
    }

    /** How many people and days wait to be told by hand by whoever asks. */
    public int toTell() {
        return jdbc.sql(TO_TELL).query(Integer.class).single();
    }

    private void tell(UUID person, NoticeKind kind, UUID subject, @Nullable UUID answer) {
        jdbc.sql(NOTICE)
                .param("organisation", Acting.current().home())
                .param("line", line(person, LocalDate.now(clock)))
                .param("person", person)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("answer", answer)
                .update();
    }

    /** What is the same for all that there is to tell one person of one day. */
    public static UUID line(UUID person, LocalDate day) {
        return UUID.nameUUIDFromBytes((person + " " + day).getBytes(StandardCharsets.UTF_8));
    }
}
