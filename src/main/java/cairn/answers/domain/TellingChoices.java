package cairn.answers.domain;

import cairn.answers.Means;
import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How the actor wants to be told, besides their own page, which is always there. Only they choose; every choice stays as a
 * dated row (refusal rules i and j).
 */
@Repository
public class TellingChoices {

    private static final String MINE = """
            select c.how_much, c.means, c.place, e.email
            from answers.chosen() c left join answers.telling_email e on e.choice_id = c.id
            where c.person_id = platform.actor()
            """;
    private static final String REPLACE = """
            insert into answers.telling_choice_replaced (choice_id, organisation_id)
            select id, organisation_id from answers.telling_choice where person_id = platform.actor() and id <> :id
            on conflict do nothing
            """;
    private static final String CHOOSE = """
            insert into answers.telling_choice (id, organisation_id, person_id, how_much, means, place, language, set_on)
            values (:id, :organisation, :person, :howMuch, :means, :place, :language, platform.today())
            on conflict do nothing
            """;
    private static final String EMAIL =
            "insert into answers.telling_email (choice_id, organisation_id, email) values (:id, :organisation, :email)";

    private final JdbcClient jdbc;

    TellingChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How much a person wants to be told, besides what stands on their own page. */
    public enum HowMuch {
        EVERYTHING,
        /** Only the answer itself. */
        ANSWER,
        NOTHING;

        public String key() {
            return "answers.howMuch." + name();
        }
    }

    /**
     * What a person chose.
     *
     * @param place a place and time, a number or an address, as the person wrote it
     */
    public record Choice(
            HowMuch howMuch,
            Means means,
            @Nullable String place,
            @Nullable String email) {

        /** Who has chosen nothing is told everything, by somebody, in person. */
        static final Choice PRESET = new Choice(HowMuch.EVERYTHING, Means.IN_PERSON, null, null);
    }

    public Choice mine() {
        return jdbc.sql(MINE).query(Choice.class).optional().orElse(Choice.PRESET);
    }

    /** Chooses from now on. The id is the form's own: sent twice, it is chosen once. */
    public void choose(UUID id, Choice choice, Language language) {
        boolean fresh = jdbc.sql(CHOOSE)
                        .param("id", id)
                        .param("organisation", Acting.current().home())
                        .param("person", Acting.current().person())
                        .param("howMuch", choice.howMuch().name())
                        .param("means", choice.means().name())
                        .param("place", choice.place())
                        .param("language", language.code())
                        .update()
                == 1;
        if (fresh) {
            jdbc.sql(REPLACE).param("id", id).update();
            Optional.ofNullable(choice.email()).ifPresent(email -> keep(id, email));
        }
    }

    private void keep(UUID id, String email) {
        jdbc.sql(EMAIL)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("email", email)
                .update();
    }
}
