package cairn.people;

import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two words a person signs in with instead of their name, such as "bright robin": unlike the name, nobody else's in
 * the organisation, and theirs to change. Each change is a row; the newest counts (catalogue B.02, B.07).
 */
@Repository
@Transactional
public class SignInNames {

    private static final int TRIES = 30;
    private static final int OFFERS = 6;

    private static final String NEWEST =
            "select pair from people.sign_in_name where person_id = :person order by number desc limit 1";
    private static final String NUMBERS =
            "select coalesce(max(number), 0) from people.sign_in_name where person_id = :person";
    private static final String NAME = "select name from people.person where id = :person";
    private static final String ADD = """
            insert into people.sign_in_name (id, organisation_id, person_id, number, pair, by_id)
            values (gen_random_uuid(), :organisation, :person, :number, :pair, :by)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    SignInNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Gives a person their first pair, in this language.
     *
     * @return the pair, to be told to the person and to nobody else
     * @throws IllegalStateException when they have one: only they themselves change it
     */
    public String give(UUID person, Language language) {
        return Stream.generate(() -> PairWords.draw(language, name(person)))
                .limit(TRIES)
                .filter(pair -> add(person, 1, pair))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("has two words already, or none are left"));
    }

    /** The pair of this person: known to themselves, and on that day to whoever makes a card for them. */
    @Transactional(readOnly = true)
    public Optional<String> of(UUID person) {
        return jdbc.sql(NEWEST).param("person", person).query(String.class).optional();
    }

    /** Some pairs to choose from; that one is free shows when it is taken. */
    @Transactional(readOnly = true)
    public List<String> offer(Language language) {
        String name = name(Acting.current().person());
        return Stream.generate(() -> PairWords.draw(language, name))
                .distinct()
                .limit(OFFERS)
                .toList();
    }

    /** Takes one of the offered pairs as one's own; false when somebody else was quicker. */
    public boolean choose(String pair) {
        UUID me = Acting.current().person();
        int last = jdbc.sql(NUMBERS).param("person", me).query(Integer.class).single();
        return add(me, last + 1, pair);
    }

    private boolean add(UUID person, int number, String pair) {
        return jdbc.sql(ADD)
                        .param("organisation", Acting.current().home())
                        .param("person", person)
                        .param("number", number)
                        .param("pair", pair)
                        .param("by", Acting.current().person())
                        .update()
                == 1;
    }

    private String name(UUID person) {
        return jdbc.sql(NAME)
                .param("person", person)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
