package cairn.people;

import cairn.platform.Acting;
import cairn.platform.security.Pepper;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asks to join. Anybody may ask; the coordinator answers; whoever hands over their words reads the answer. */
@Repository
public class JoinRequests {

    private static final String ASK = """
            insert into people.join_request (id, organisation_id, key, name, asking, reach, words, language, asked_on, due_on)
            values (gen_random_uuid(), :organisation, :key, :name, :asking, :reach, :words, :language, platform.today(), :due)
            on conflict do nothing
            """;
    private static final String HAND_OVER = "select set_config('cairn.reference', :key, true)";
    private static final String REQUEST = """
            select r.id, r.name, r.asking, r.reach, r.words, r.language, r.asked_on, r.due_on, a.outcome, a.reason,
                   a.language as reason_language, a.person_id as person, a.kind, a.unit_id as unit, a.since, a.by_name, a.on_date
            from people.join_request r left join people.join_answer a on a.request_id = r.id
            """;
    private static final String AT_HAND = REQUEST + " where r.key = people.reference()";
    private static final String ONE = REQUEST + " where r.id = :id";
    private static final String WAITING = REQUEST + """
             where a.request_id is null
            order by r.due_on >= platform.today(), case when r.due_on < platform.today() then r.recorded_at end,
                     r.recorded_at desc
            limit :most offset :from
            """;
    private static final String ANSWERED = REQUEST + """
             where a.request_id is not null order by a.recorded_at desc limit :most offset :from
            """;
    private static final String TALLY = """
            select count(*) filter (where a.request_id is null) as waiting,
                   count(*) filter (where a.request_id is null and r.due_on < platform.today()) as overdue,
                   count(a.request_id) as answered
            from people.join_request r left join people.join_answer a on a.request_id = r.id
            where (select people.i_coordinate())
            """;
    private static final String ANSWER = """
            insert into people.join_answer (request_id, organisation_id, outcome, reason, language, person_id, kind, unit_id,
                                            since, by_id, by_name, on_date)
            values (:request, :organisation, :outcome, :reason, :language, :person, :kind, :unit, :since,
                    platform.actor(), :byName, platform.today())
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Pepper pepper;

    JoinRequests(JdbcClient jdbc, Pepper pepper) {
        this.jdbc = jdbc;
        this.pepper = pepper;
    }

    /** What somebody wrote who asks to join. */
    public record Asked(String name, Asking asking, String reach, String words, String language) {}

    /** How many wait for an answer, how many of them too long, and how many have one. */
    public record Tally(int waiting, int overdue, int answered) {}

    /**
     * An answer about to be given.
     *
     * @param person whom a yes lets in; null with a no
     */
    public record Given(
            UUID request,
            JoinOutcome outcome,
            @Nullable String reason,
            String language,
            @Nullable UUID person,
            @Nullable CapacityKind kind,
            @Nullable UUID unit,
            @Nullable LocalDate since) {

        /** A no. */
        public static Given no(UUID request, JoinOutcome outcome, @Nullable String reason, String language) {
            return new Given(request, outcome, reason, language, null, null, null, null);
        }
    }

    /** Asks to join. Under the same words it is asked once, however often the form is sent. */
    public void ask(List<String> words, Asked asked, LocalDate due) {
        jdbc.sql(ASK)
                .param("organisation", Acting.current().home())
                .param("key", key(words))
                .param("name", asked.name())
                .param("asking", asked.asking().name())
                .param("reach", asked.reach())
                .param("words", asked.words())
                .param("language", asked.language())
                .param("due", due)
                .update();
    }

    /** What was asked under these words, and what came of it. */
    public Optional<JoinRequest> at(List<String> words) {
        jdbc.sql(HAND_OVER)
                .param("key", HexFormat.of().formatHex(key(words)))
                .query(String.class)
                .single();
        return jdbc.sql(AT_HAND).query(JoinRequest.class).optional();
    }

    public Optional<JoinRequest> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(JoinRequest.class).optional();
    }

    /** Who waits: the overdue first, the longest of them at the top; then the newest. */
    public List<JoinRequest> waiting(int most, int from) {
        return page(WAITING, most, from);
    }

    /** Who has an answer, the newest answer first. */
    public List<JoinRequest> answered(int most, int from) {
        return page(ANSWERED, most, from);
    }

    /** The same in numbers, for the coordinator; for anyone else nobody waits. */
    public Tally tally() {
        return jdbc.sql(TALLY).query(Tally.class).single();
    }

    /**
     * Answers.
     *
     * @return false when somebody answered first: nothing is kept of this one
     */
    public boolean answer(Given given, String byName) {
        CapacityKind kind = given.kind();
        return jdbc.sql(ANSWER)
                        .param("request", given.request())
                        .param("organisation", Acting.current().home())
                        .param("outcome", given.outcome().name())
                        .param("reason", given.reason())
                        .param("language", given.language())
                        .param("person", given.person())
                        .param("kind", kind == null ? null : kind.name())
                        .param("unit", given.unit())
                        .param("since", given.since())
                        .param("byName", byName)
                        .update()
                == 1;
    }

    private List<JoinRequest> page(String sql, int most, int from) {
        return jdbc.sql(sql)
                .param("most", most)
                .param("from", from)
                .query(JoinRequest.class)
                .list();
    }

    private byte[] key(List<String> words) {
        return pepper.hmac("ask to join", String.join(" ", words));
    }
}
