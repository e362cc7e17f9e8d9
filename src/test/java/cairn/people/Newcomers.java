package cairn.people;

import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.page.Front;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds people to the sample service who are not on the list of one-press people: they sign in as anyone would. */
public class Newcomers {

    public static final String PASSPHRASE = "seven herons by the weir";

    private final Front.Door door;
    private final FirstPeople people;
    private final SignInNames names;
    private final Passphrases passphrases;
    private final TransactionTemplate transaction;

    public Newcomers(
            Front.Door door,
            FirstPeople people,
            SignInNames names,
            Passphrases passphrases,
            PlatformTransactionManager transactions) {
        this.door = door;
        this.people = people;
        this.names = names;
        this.passphrases = passphrases;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Somebody new, who takes part as this since a month ago. */
    public UUID person(String name, CapacityKind kind, @Nullable UUID unit) {
        UUID person = UUID.randomUUID();
        asFounder(() -> people.person(person, name));
        capacity(person, kind, unit);
        return person;
    }

    /** One thing more that this person takes part as. */
    public UUID capacity(UUID person, CapacityKind kind, @Nullable UUID unit) {
        UUID capacity = UUID.randomUUID();
        asFounder(() ->
                people.capacity(capacity, person, kind, unit, LocalDate.now().minusMonths(1)));
        return capacity;
    }

    /** The pair of somebody who has a passphrase too: {@link #PASSPHRASE}. */
    public String signsIn(UUID person) {
        String[] pair = new String[1];
        Acting.as(founder(), () -> {
            pair[0] = names.give(person, Language.EN);
            passphrases.choose(person, PASSPHRASE);
        });
        return pair[0];
    }

    private void asFounder(Runnable work) {
        Acting.as(founder(), () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private Actor founder() {
        return Actor.founder(door.at("localhost").orElseThrow().organisation());
    }
}
