package cairn.guide.domain;

import cairn.guide.domain.PowerAnswer.Gap;
import cairn.guide.domain.PowerAnswer.When;
import cairn.guide.domain.PowerCheck.Question;
import cairn.people.Side;
import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each side says of the power in something done together: never counted, never merged (catalogue GX.06, refusal rule d). */
@Repository
public class PowerAnswers {

    private static final String STANDS =
            " not exists (select from guide.power_answer_taken_back b where b.answer_id = w.id)";
    private static final String ANSWER = """
            select w.*, exists (select from guide.power_answer_author a
                                where a.answer_id = w.id and a.person_id = platform.actor()) as mine
            from guide.power_answer w where
            """;
    private static final String OF = ANSWER + " w.check_id = :check and" + STANDS + " order by w.on_date, w.id";
    private static final String TAKEN_BACK =
            "select distinct side, moment as \"when\" from guide.power_answer_taken_back where check_id = :check";
    private static final String SAY = """
            insert into guide.power_answer (id, organisation_id, check_id, side, moment, called, agenda, paid, says_no, writes_up,
                                            body, agreed_number, name, language, on_date)
            select :id, :organisation, :check, :side, :moment, :CALLED, :AGENDA, :PAID, :SAYS_NO, :WRITES_UP, :body, :agreed,
                   cast(:name as text), :language,
                   case when cast(:name as text) is null then guide.this_week() else platform.today() end
            where :moment = 'BEFORE'
               or :agreed = (select coalesce(max(number), 0) from guide.power_agreed where check_id = :check)
            on conflict do nothing
            """;
    private static final String SAID = """
            select exists (select from guide.power_answer w join guide.power_answer_author a on a.answer_id = w.id
                           where w.id = :id and w.check_id = :check and a.person_id = platform.actor()
                             and (w.called, w.agenda, w.paid, w.says_no, w.writes_up, w.body)
                                 = (:CALLED, :AGENDA, :PAID, :SAYS_NO, :WRITES_UP, :body))
            """;
    private static final String TAKE_BACK = """
            insert into guide.power_answer_taken_back (answer_id, organisation_id, check_id, side, moment)
            values (:id, :organisation, :check, :side, :moment) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    PowerAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What somebody wants to say.
     *
     * @param id the form's own
     * @param agreed the number of what was agreed as it stood on their page; before, and where nothing was, 0
     * @param name null when only the side shall be shown
     */
    public record Saying(
            UUID id,
            UUID check,
            Side side,
            When when,
            Map<Question, String> said,
            String body,
            int agreed,
            @Nullable String name,
            Language language) {}

    /** All that was said and stands. */
    public List<PowerAnswer> of(UUID check) {
        return jdbc.sql(OF)
                .param("check", check)
                .query((row, number) -> answer(row))
                .list();
    }

    /** The sides on which somebody took their words back. */
    public List<Gap> takenBack(UUID check) {
        return jdbc.sql(TAKEN_BACK).param("check", check).query(Gap.class).list();
    }

    /**
     * Says it. Gives back false, and writes nothing, when something else was agreed meanwhile, or when this form was sent before
     * with other words.
     */
    public boolean say(Saying saying) {
        int added = words(jdbc.sql(SAY), saying)
                .param("organisation", Acting.current().home())
                .param("side", saying.side().name())
                .param("moment", saying.when().name())
                .param("agreed", saying.agreed())
                .param("name", saying.name())
                .param("language", saying.language().code())
                .update();
        return added == 1 || words(jdbc.sql(SAID), saying).query(Boolean.class).single();
    }

    /** I take it back: the words are gone for everyone else, and on its side a gap stays in view. */
    public void takeBack(UUID check, PowerAnswer answer) {
        jdbc.sql(TAKE_BACK)
                .param("id", answer.id())
                .param("organisation", Acting.current().home())
                .param("check", check)
                .param("side", answer.side().name())
                .param("moment", answer.when().name())
                .update();
    }

    private static JdbcClient.StatementSpec words(JdbcClient.StatementSpec statement, Saying saying) {
        JdbcClient.StatementSpec with = statement
                .param("id", saying.id())
                .param("check", saying.check())
                .param("body", saying.body());
        for (Question question : Question.values()) {
            with = with.param(question.name(), saying.said().getOrDefault(question, ""));
        }
        return with;
    }

    private static PowerAnswer answer(ResultSet row) throws SQLException {
        Map<Question, String> said = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            String words = row.getString(question.name());
            if (!words.isEmpty()) {
                said.put(question, words);
            }
        }
        return new PowerAnswer(
                row.getObject("id", UUID.class),
                Side.valueOf(row.getString("side")),
                When.valueOf(row.getString("moment")),
                said,
                row.getString("body"),
                row.getInt("agreed_number"),
                row.getString("name"),
                row.getString("language"),
                row.getObject("on_date", LocalDate.class),
                row.getBoolean("mine"));
    }
}
