package cairn.people;

import cairn.platform.Acting;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a person signs in with beside their two words. They choose it themselves; nobody else sees, prints or chooses it.
 * Only a hash is kept. Twelve characters or four words are enough; no rules about figures and signs.
 */
@Repository
public class Passphrases {

    private static final int LONGEST = 200;
    private static final int FEWEST_CHARACTERS = 12;
    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_DIFFERENT = 5;

    private static final String NEWEST =
            "select hash from people.passphrase where person_id = :person order by recorded_at desc limit 1";
    private static final String CHOSEN_AT =
            "select recorded_at from people.passphrase where person_id = platform.actor() order by recorded_at";
    private static final String ADD = """
            insert into people.passphrase (id, organisation_id, person_id, hash, by_id)
            values (gen_random_uuid(), :organisation, :person, :hash, :by)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Hashing hashing;

    Passphrases(JdbcClient jdbc, PlatformTransactionManager transactions, Hashing hashing) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.hashing = hashing;
    }

    /**
     * The key of the text that says what to do, or nothing when it will do.
     *
     * @param pair the person's two words, which are no secret
     */
    public static Optional<String> problem(String passphrase, String pair) {
        String kept = kept(passphrase);
        if (kept.codePointCount(0, kept.length()) > LONGEST || kept.indexOf('\0') >= 0) {
            return Optional.of("people.passphrase.tooLong");
        }
        if (kept.codePointCount(0, kept.length()) < FEWEST_CHARACTERS && words(kept) < FEWEST_WORDS) {
            return Optional.of("people.passphrase.tooShort");
        }
        boolean easy = kept.codePoints().distinct().count() < FEWEST_DIFFERENT
                || PairWords.typed(kept).equals(pair);
        return easy ? Optional.of("people.passphrase.tooEasy") : Optional.empty();
    }

    /**
     * Sets a person's passphrase; from then on no other one opens. The person themselves does so; the founder may for the
     * first person of an organisation.
     */
    public void choose(UUID person, String passphrase) {
        keep(person, hash(passphrase));
    }

    String hash(String passphrase) {
        return hashing.hash(kept(passphrase));
    }

    void keep(UUID person, String hash) {
        transaction.executeWithoutResult(status -> jdbc.sql(ADD)
                .param("organisation", Acting.current().home())
                .param("person", person)
                .param("hash", hash)
                .param("by", Acting.current().person())
                .update());
    }

    /** Whether this is the passphrase of whoever acts. */
    public boolean mine(String typed) {
        return newest().map(hash -> hashing.matches(kept(typed), hash)).orElseGet(() -> hashing.matchesNobodys(typed));
    }

    /** Whether whoever acts has chosen one. */
    public boolean chosen() {
        return newest().isPresent();
    }

    /** When whoever acts chose one, the first first. */
    public List<Instant> chosenAt() {
        return Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql(CHOSEN_AT).query(Timestamp.class).list().stream()
                        .map(Timestamp::toInstant)
                        .toList()));
    }

    private Optional<String> newest() {
        return transaction.execute(status -> jdbc.sql(NEWEST)
                .param("person", Acting.current().person())
                .query(String.class)
                .optional());
    }

    private static long words(String kept) {
        return Stream.of(kept.split("[\\s-]+"))
                .filter(word -> word.length() > 1)
                .count();
    }

    /** The same letters are the same bytes on every keyboard; a space that a phone added at the end does not count. */
    private static String kept(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }
}
