package cairn.voice.domain;

import cairn.answers.Answers;
import cairn.answers.Subject;
import cairn.platform.Acting;
import cairn.voice.CameOfIt;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people raise under their own name, and what they do about it afterwards. */
@Repository
public class NamedItems {

    /** The first part of the address of everything raised. */
    public static final String NOUN = "raised";

    private static final String RAISE = """
            insert into voice.raised (id, organisation_id, kind, unit_id, signing, author_id, author_name, taking_part_as,
                                      audience, said_on, opens, open_on, language)
            values (:id, :organisation, :kind, :unit, 'NAMED', :author, :authorName, :takingPartAs,
                    :audience, :today, 'TODAY', :today, :language)
            """;
    private static final String WORDS = """
            insert into voice.words (id, organisation_id, raised_id, version, body, said_on)
            values (:act, :organisation, :id,
                    (select coalesce(max(version), 0) + 1 from voice.words where raised_id = :id), :body, :today)
            on conflict (id) do nothing
            """;
    private static final String ADD = """
            insert into voice.addition (id, organisation_id, raised_id, body, said_on)
            values (:act, :organisation, :id, :body, :today) on conflict do nothing
            """;
    private static final String CHECK = """
            insert into voice.summary_check (summary_id, organisation_id, meant_it, on_date)
            values (:about, :organisation, :yes, :today) on conflict do nothing
            """;

    private static final String ABOUT = """
            insert into voice.themed (raised_id, theme_id, number, organisation_id, is_about, by_author, on_date)
            select :id, :about, coalesce(max(number), 0) + 1, :organisation, :yes, true, :today
            from voice.themed where raised_id = :id and theme_id = :about on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Answers answers;
    private final CameOfIt cameOfIt;
    private final Clock clock;

    NamedItems(JdbcClient jdbc, Answers answers, CameOfIt cameOfIt, Clock clock) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.cameOfIt = cameOfIt;
        this.clock = clock;
    }

    /**
     * How the author signs.
     *
     * @param name the name they go by
     * @param takingPartAs the words they chose to be said of them, or the key of what they take part as
     */
    public record Signature(String name, String takingPartAs) {}

    /**
     * Raises something under the name of the person signed in. The id is the form's own: sent twice, it is raised once.
     * More people than those who answer may read it only after someone has looked for other people's names.
     */
    public void raise(UUID id, Choices choices, String words, Signature signature) {
        LocalDate today = LocalDate.now(clock);
        UUID author = Acting.current().person();
        Subject subject = Channels.named(id, choices, author);
        if (!answers.owe(subject, choices.wish(), today, List.of(author))) {
            return;
        }
        jdbc.sql(RAISE)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("kind", choices.kind().name())
                .param("unit", choices.unit())
                .param("author", author)
                .param("authorName", signature.name())
                .param("takingPartAs", signature.takingPartAs())
                .param("audience", choices.audience().name())
                .param("today", today)
                .param("language", choices.language().code())
                .update();
        run(WORDS, id, new Act(UUID.randomUUID(), Act.Verb.VERSION, null, true, words));
    }

    /** Does what the author asks about their own item. Row-level security refuses anyone else. */
    public void act(UUID id, Act act) {
        switch (act.verb()) {
            case VERSION -> say(WORDS, id, act);
            case ADD -> say(ADD, id, act);
            case WITHDRAW -> answers.takeBack(id);
            case CHECK -> run(CHECK, id, act);
            case VERDICT -> answers.say(java.util.Objects.requireNonNull(act.about()), act.yes(), LocalDate.now(clock));
            case HAPPENED ->
                cameOfIt.say(jdbc, act.id(), id, java.util.Objects.requireNonNull(act.about()), act.yes(), act.body());
            case ABOUT -> run(ABOUT, id, act);
            case NAME -> throw new IllegalArgumentException("it has a name already");
        }
    }

    private void say(String sql, UUID id, Act act) {
        run(sql, id, act);
        answers.strikeOut(id, Acting.current().person(), holders -> NamedIn.whom(act.body(), holders));
    }

    private void run(String sql, UUID id, Act act) {
        jdbc.sql(sql)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("act", act.id())
                .param("about", act.about())
                .param("yes", act.yes())
                .param("body", act.body())
                .param("today", LocalDate.now(clock))
                .update();
    }
}
