package cairn.answers;

import cairn.evidence.ActionId;
import cairn.places.Places;
import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is owed, for every kind of thing raised. Reads and writes what the actor of the transaction may: other database
 * roles have an instance of their own.
 */
public class Answers {

    private static final String SUBJECT = """
            insert into answers.subject (id, organisation_id, noun, kind, unit_id, looks_first_id, evidence_of)
            values (:id, :organisation, :noun, :kind, :unit, :looksFirst, :evidenceOf) on conflict do nothing
            """;
    private static final String AUTHOR = """
            insert into answers.author (subject_id, organisation_id, author_id) values (:id, :organisation, :author)
            """;
    private static final String LOOKS_FIRST =
            "select looks_first_id from answers.subject where id = :subject and looks_first_id is not null";
    private static final String READS_FIRST = """
            select exists (select from answers.duty
                           where independent_reader and post_id = any (array(select answers.my_posts())))
            """;
    private static final String READER = """
            insert into answers.reader (subject_id, reader_id, organisation_id)
            values (:subject, :reader, :organisation) on conflict do nothing
            """;
    private static final String STRUCK_OUT = """
            insert into answers.struck_out (subject_id, person_id, author_id, organisation_id)
            values (:subject, :person, :author, :organisation) on conflict do nothing
            """;
    private static final String WHO_IS_STRUCK_OUT =
            "select person_id from answers.struck_out where subject_id = :subject";
    private static final String OWED = """
            insert into answers.owed (id, organisation_id, subject_id, round, post_id, since, due_on)
            values (gen_random_uuid(), :organisation, :subject, :round, :post, :since, :due)
            """;
    private static final String VERDICT = """
            insert into answers.verdict (answer_id, organisation_id, answers_it, on_date)
            values (:answer, :organisation, :answersIt, platform.today()) on conflict do nothing
            """;
    private static final String KNOWS = """
            insert into answers.notice_told (id, organisation_id, notice_id, means, told_on, by_id)
            select gen_random_uuid(), n.organisation_id, n.id, 'PAGE', platform.today(), n.person_id
            from answers.notice n
            join answers.notice a on a.subject_id = n.subject_id and a.person_id = n.person_id
            where a.answer_id = :answer and a.recorded_at >= n.recorded_at and n.person_id = platform.actor()
            on conflict do nothing
            """;
    private static final String LAST_OWED = """
            select o.id, o.subject_id, o.round, o.post_id, s.unit_id, s.kind,
                   exists (select from answers.answered d where d.owed_id = o.id) as answered
            from answers.owed_now o join answers.subject s on s.id = o.subject_id
            where o.subject_id = :subject order by o.round desc limit 1
            """;
    private static final String SUBJECT_OF =
            "select o.subject_id from answers.owed o join answers.answer a on a.owed_id = o.id where a.id = :answer";
    private static final String PASS_ON = """
            insert into answers.passed_on (owed_id, number, organisation_id, post_id, on_date)
            select :owed, count(*) + 1, :organisation, :post, platform.today() from answers.passed_on where owed_id = :owed
            """;
    private static final String TALLY = """
            select count(*) as waiting, count(*) filter (where o.due_on < platform.today()) as overdue
            from answers.owed o
            where o.id = any (array(select answers.owed_by_me()))
              and not exists (select from answers.answered d where d.owed_id = o.id)
              and not exists (select from answers.taken_back t where t.subject_id = o.subject_id)
            """;
    private static final String TAKE_BACK = """
            insert into answers.taken_back (subject_id, organisation_id, on_date)
            values (:subject, :organisation, platform.today()) on conflict do nothing
            """;
    private static final String TAKEN_BACK =
            "select subject_id, on_date from answers.taken_back where subject_id = any (:subjects)";
    private static final String OWED_BY_ME =
            "select exists (select from answers.owed where id = :id and id = any (array(select answers.owed_by_me())))";
    private static final String WAITING = """
            select o.id as owed, o.subject_id as subject, s.noun, s.kind, o.round, o.since, o.due_on as due
            from answers.owed o join answers.subject s on s.id = o.subject_id
            where o.id = any (array(select answers.owed_by_me()))
              and not exists (select from answers.answered d where d.owed_id = o.id)
              and not exists (select from answers.taken_back t where t.subject_id = o.subject_id)
            order by o.due_on, o.since, o.id
            limit :most
            """;

    private final JdbcClient jdbc;
    private final Posts posts;
    private final Places places;
    private final Rounds rounds;

    public Answers(JdbcClient jdbc, Posts posts, Places places) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.places = places;
        this.rounds = new Rounds(jdbc, posts);
    }

    /**
     * From now on an answer is owed for this.
     *
     * @param since the day from which those who answer can read it; the due day is counted from there
     * @param readers whoever may read it besides the post: people, units or the organisation, by id
     * @return false when this id is owed for already: nothing is done then
     */
    public boolean owe(Subject subject, Wish wish, LocalDate since, Collection<UUID> readers) {
        return owe(subject, wish, since, readers, null);
    }

    /**
     * The same for what has waited in the box.
     *
     * @param promised the first day on which its author may have been told when an answer is due
     */
    public boolean owe(
            Subject subject, Wish wish, LocalDate since, Collection<UUID> readers, @Nullable LocalDate promised) {
        PostBook book = posts.book();
        Post post = book.whoAnswers(subject.kind(), subject.unit(), wish);
        Optional<Post> looksFirst = book.independentReader(subject.unit(), wish);
        if (!insert(subject, looksFirst.map(Post::id).orElse(null))) {
            return false;
        }
        strikeOut(subject.id(), subject.author(), wish.struckOut());
        addReader(subject.id(), post.id());
        looksFirst.ifPresent(reader -> addReader(subject.id(), reader.id()));
        readers.forEach(reader -> addReader(subject.id(), reader));
        owe(subject.id(), 1, post, since, places.dueAfter(since, subject.unit(), promised));
        return true;
    }

    /** Lets a person, a post, a unit or the organisation read it from the next request on. */
    public void addReader(UUID subject, UUID reader) {
        jdbc.sql(READER)
                .param("subject", subject)
                .param("reader", reader)
                .param("organisation", organisation())
                .update();
    }

    /**
     * The author's word on an answer. "This does not answer it" owes it again: the first time to the same post, then to
     * the one above. Saying it a second time changes nothing. Nobody has to tell them of that answer any more.
     */
    public void say(UUID answer, boolean answersIt, LocalDate today) {
        int added = jdbc.sql(VERDICT)
                .param("answer", answer)
                .param("organisation", organisation())
                .param("answersIt", answersIt)
                .update();
        jdbc.sql(KNOWS).param("answer", answer).update();
        if (added == 1 && !answersIt) {
            oweAgain(answer, today);
        }
    }

    private void oweAgain(UUID answer, LocalDate today) {
        LastOwed last = lastOwed(
                jdbc.sql(SUBJECT_OF).param("answer", answer).query(UUID.class).single());
        PostBook book = posts.book();
        Post post = book.post(last.postId());
        Post next = last.round() == 1 ? post : book.above(post, struckOut(last.subjectId()));
        addReader(last.subjectId(), next.id());
        owe(last.subjectId(), last.round() + 1, next, today, places.dueAfter(today, last.unitId()));
    }

    /**
     * Strikes out whomever later words name. When nobody is left to answer at the post that owes it, the debt passes on to
     * the post above; the day by which it is due stays.
     *
     * @param author who raised it, where that is known
     * @param named says, of everyone who could come to read it as a holder of a post, whom the words name
     */
    public void strikeOut(UUID subject, @Nullable UUID author, Function<List<Post.Holder>, Set<UUID>> named) {
        PostBook book = posts.book();
        LastOwed last = lastOwed(subject);
        Set<UUID> people = named.apply(book.everyHolder(last.kind(), last.unitId()));
        strikeOut(subject, author, people);
        Post post = book.post(last.postId());
        Set<UUID> struckOut = struckOut(subject);
        if (!people.isEmpty()
                && !last.answered()
                && !post.empty()
                && post.holders().stream().allMatch(h -> struckOut.contains(h.person()))) {
            passOn(last, book.above(post, struckOut));
        }
    }

    private void passOn(LastOwed last, Post above) {
        addReader(last.subjectId(), above.id());
        jdbc.sql(PASS_ON)
                .param("owed", last.id())
                .param("organisation", organisation())
                .param("post", above.id())
                .update();
    }

    private LastOwed lastOwed(UUID subject) {
        return jdbc.sql(LAST_OWED)
                .param("subject", subject)
                .query(LastOwed.class)
                .single();
    }

    private Set<UUID> struckOut(UUID subject) {
        return jdbc.sql(WHO_IS_STRUCK_OUT)
                .param("subject", subject)
                .query(UUID.class)
                .set();
    }

    private record LastOwed(
            UUID id,
            UUID subjectId,
            int round,
            UUID postId,
            @Nullable UUID unitId,
            String kind,
            boolean answered) {}

    /** Every round of these subjects that the reader may see, oldest first. */
    public Map<UUID, List<Round>> rounds(Set<UUID> subjects) {
        return rounds.of(subjects);
    }

    /** How much waits for an answer from posts that the reader holds, and how much of it is overdue. */
    public record Tally(int waiting, int overdue) {}

    public Tally tally() {
        return jdbc.sql(TALLY).query(Tally.class).single();
    }

    /** The author takes it back: a gap stays in view, and nothing is owed any more. */
    public void takeBack(UUID subject) {
        jdbc.sql(TAKE_BACK)
                .param("subject", subject)
                .param("organisation", organisation())
                .update();
    }

    /** Which of these were taken back, and on which day. */
    public Map<UUID, LocalDate> takenBack(Set<UUID> subjects) {
        return jdbc
                .sql(TAKEN_BACK)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(TakenBack.class)
                .list()
                .stream()
                .collect(Collectors.toMap(TakenBack::subjectId, TakenBack::onDate));
    }

    private record TakenBack(UUID subjectId, LocalDate onDate) {}

    /** Whether a post that the reader holds owes this round. */
    public boolean owedByMe(UUID round) {
        return jdbc.sql(OWED_BY_ME).param("id", round).query(Boolean.class).single();
    }

    /** What waits for an answer from posts that the reader holds, the longest overdue first. */
    public List<Waiting> waiting(int most) {
        return jdbc.sql(WAITING).param("most", most).query(Waiting.class).list();
    }

    /** Whether the reader holds a post that reads first. */
    public boolean readsFirst() {
        return jdbc.sql(READS_FIRST).query(Boolean.class).single();
    }

    /** The post that looks for other people's names in it before more people may read; none when the service has none. */
    public Optional<Post> looksFirst(UUID subject) {
        return jdbc.sql(LOOKS_FIRST)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(posts.book()::post);
    }

    /** Files the subject and whose it is; false when this id is filed already. */
    private boolean insert(Subject subject, @Nullable UUID looksFirst) {
        int added = jdbc.sql(SUBJECT)
                .param("id", subject.id())
                .param("organisation", organisation())
                .param("noun", subject.noun())
                .param("kind", subject.kind())
                .param("unit", subject.unit())
                .param("looksFirst", looksFirst)
                .param(
                        "evidenceOf",
                        subject.evidenceOf().stream()
                                .map(ActionId::value)
                                .sorted()
                                .toArray(String[]::new))
                .update();
        if (added == 1) {
            jdbc.sql(AUTHOR)
                    .param("id", subject.id())
                    .param("organisation", organisation())
                    .param("author", subject.author())
                    .update();
        }
        return added == 1;
    }

    /** An author who names themself is not struck out of their own words. */
    private void strikeOut(UUID subject, @Nullable UUID author, Set<UUID> people) {
        people.stream()
                .filter(person -> !person.equals(author))
                .forEach(person -> jdbc.sql(STRUCK_OUT)
                        .param("subject", subject)
                        .param("person", person)
                        .param("author", author)
                        .param("organisation", organisation())
                        .update());
    }

    private void owe(UUID subject, int round, Post post, LocalDate since, LocalDate due) {
        jdbc.sql(OWED)
                .param("organisation", organisation())
                .param("subject", subject)
                .param("round", round)
                .param("post", post.id())
                .param("since", since)
                .param("due", due)
                .update();
    }

    private static UUID organisation() {
        return Acting.current().home();
    }
}
