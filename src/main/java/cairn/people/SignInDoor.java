package cairn.people;

import cairn.people.StartCodes.Found;
import cairn.platform.Acting;
import cairn.platform.Actor;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where it shows who stands outside. The database hands out one row, that of the pair that was typed; what else is asked
 * is asked as that person. An unknown pair takes the same steps, in the same time, as a wrong passphrase.
 */
@Component
public class SignInDoor {

    private static final String AT_HAND = "select set_config('cairn.pair', :pair, true)";
    private static final String MY_NAME = "select name from people.person where id = platform.actor()";
    private static final String WHOSE = "select person_id from people.sign_in_name where pair = :pair";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SignInNames names;
    private final Passphrases passphrases;
    private final StartCodes codes;

    SignInDoor(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            SignInNames names,
            Passphrases passphrases,
            StartCodes codes) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.names = names;
        this.passphrases = passphrases;
        this.codes = codes;
    }

    /** Somebody with a start code that was looked at. */
    public record Started(Found found, UUID person, UUID code, String pair) {}

    /** A pair as it was meant: two words in small letters with one space. */
    public static String pair(String typed) {
        return PairWords.typed(typed);
    }

    /** Who goes by this pair and this name; nothing when the two do not belong together. Not to be asked in a transaction. */
    public Optional<UUID> known(String typedPair, String name) {
        UUID person = whose(pair(typedPair));
        boolean same = Acting.as(
                        self(person),
                        () -> Objects.requireNonNull(transaction.execute(
                                status -> jdbc.sql(MY_NAME).query(String.class).optional())))
                .filter(own -> PairWords.plain(own.strip()).equals(PairWords.plain(name.strip())))
                .isPresent();
        return same ? Optional.of(person) : Optional.empty();
    }

    /** Whose pair and passphrase these are. */
    public Optional<UUID> person(String typedPair, String passphrase) {
        UUID person = whose(pair(typedPair));
        return Acting.as(self(person), () -> passphrases.mine(passphrase)) ? Optional.of(person) : Optional.empty();
    }

    /** Whose pair and start code these are, and whether the code still opens. */
    public Started started(String typedPair, String typedCode) {
        String pair = pair(typedPair);
        UUID person = whose(pair);
        return Acting.as(self(person), () -> {
            Found found = codes.check(typedCode);
            UUID code = codes.mine().stream().findFirst().map(StartCode::id).orElse(person);
            return new Started(found, person, code, pair);
        });
    }

    /** Chooses a passphrase with a start code, which is used up by it; false when it opens no more. */
    public boolean choose(UUID person, UUID code, String passphrase) {
        String hash = passphrases.hash(passphrase);
        return Acting.as(
                self(person), () -> Objects.requireNonNull(transaction.execute(status -> useUp(person, code, hash))));
    }

    private boolean useUp(UUID person, UUID code, String hash) {
        boolean opens = codes.mine().stream()
                .findFirst()
                .filter(newest -> newest.id().equals(code) && codes.state(newest) == Found.OPENS)
                .isPresent();
        if (!opens || !codes.use(code)) {
            return false;
        }
        passphrases.keep(person, hash);
        return true;
    }

    /** The person whose newest pair this is, or somebody who does not exist. */
    private UUID whose(String pair) {
        UUID person = Acting.as(
                Actor.anyone(Acting.current().home()),
                () -> Objects.requireNonNull(transaction.execute(status -> atHand(pair))));
        boolean newest = Acting.as(self(person), () -> names.of(person))
                .filter(pair::equals)
                .isPresent();
        return newest ? person : UUID.randomUUID();
    }

    /** Asked as anyone, because somebody else may still be signed in at this device. */
    private UUID atHand(String pair) {
        jdbc.sql(AT_HAND).param("pair", pair).query(String.class).single();
        return jdbc.sql(WHOSE).param("pair", pair).query(UUID.class).optional().orElseGet(UUID::randomUUID);
    }

    /** The person before they take part as anything: may read what is their own and nothing else. */
    private static Actor self(UUID person) {
        return new Actor(Acting.current().home(), person, null);
    }
}
