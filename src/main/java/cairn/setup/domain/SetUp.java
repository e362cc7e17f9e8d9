package cairn.setup.domain;

import cairn.people.Passphrases;
import cairn.people.SignInNames;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.page.Front;
import cairn.platform.security.Pepper;
import cairn.platform.text.Language;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first set-up of this data, from the link that is printed at the start to the organisation. Everything happens as
 * the founder. The organisation's id is made from the secret beside the database, so that it is known before it exists.
 */
@Component
public class SetUp {

    private final Front.Door door;
    private final Links links;
    private final GivenAnswers answers;
    private final Foundation foundation;
    private final Passphrases passphrases;
    private final SignInNames signInNames;
    private final TransactionTemplate transaction;
    private final Actor founder;

    SetUp(
            Front.Door door,
            Links links,
            GivenAnswers answers,
            Foundation foundation,
            Passphrases passphrases,
            SignInNames signInNames,
            PlatformTransactionManager transactions,
            Pepper pepper) {
        this.door = door;
        this.links = links;
        this.answers = answers;
        this.foundation = foundation;
        this.passphrases = passphrases;
        this.signInNames = signInNames;
        this.transaction = new TransactionTemplate(transactions);
        this.founder = Actor.founder(random(pepper.hmac("first organisation", "")));
    }

    /** What a link opens. */
    public enum Link {
        OPEN,
        /** The organisation is there: no link opens the set-up again. */
        USED,
        UNKNOWN
    }

    /** Whether nothing is set up yet and nobody can do anything else. */
    public boolean needed() {
        return door.at("localhost").isEmpty();
    }

    /** Whether a set-up was begun and is not finished: the sample then stays away. */
    public boolean begun() {
        return needed() && asFounder(links::any);
    }

    /** A new link; those that were made before open the same set-up until it is finished. */
    public String link() {
        return asFounder(links::make);
    }

    /** What stands at the end of a link's address opens. */
    public Link link(String token) {
        // Not as the founder, whose transaction sees no other organisation: the door may have to ask anew.
        Link known = needed() ? Link.OPEN : Link.USED;
        return asFounder(() -> links.known(token) ? known : Link.UNKNOWN);
    }

    public Given given() {
        return asFounder(answers::newest);
    }

    public void answer(Question question, Map<String, String> fields) {
        asFounder(() -> {
            answers.add(question, fields);
            return true;
        });
    }

    /**
     * Founds the organisation, all or nothing.
     *
     * @return the two words with which the coordinator signs in; nothing when somebody else finished it first
     */
    public Optional<String> finish(String passphrase, Language language) {
        try {
            return Optional.of(asFounder(() -> found(passphrase, language)));
        } catch (DuplicateKeyException finished) {
            return Optional.empty();
        }
    }

    private String found(String passphrase, Language language) {
        UUID coordinator = foundation.found(answers.newest());
        passphrases.choose(coordinator, passphrase);
        return signInNames.give(coordinator, language);
    }

    private <T> T asFounder(Supplier<T> work) {
        return Acting.as(founder, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    /** These bytes as a random UUID (version 4). */
    private static UUID random(byte[] bytes) {
        ByteBuffer read = ByteBuffer.wrap(bytes);
        long high = (read.getLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        long low = (read.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
