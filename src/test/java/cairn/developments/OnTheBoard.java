package cairn.developments;

import cairn.OtherOrganisation;
import cairn.developments.domain.Colour;
import cairn.developments.domain.Developments;
import cairn.developments.domain.Developments.By;
import cairn.developments.domain.Developments.Proposal;
import cairn.developments.domain.Entries;
import cairn.developments.domain.Entry.Heard;
import cairn.developments.domain.Size;
import cairn.places.Places;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.text.Language;
import cairn.principles.Naming;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts developments on the board as people of the sample, or of the other organisation, would. */
@TestComponent
public class OnTheBoard {

    private final Developments developments;
    private final Entries entries;
    private final Places places;
    private final TransactionTemplate transaction;

    OnTheBoard(Developments developments, Entries entries, Places places, PlatformTransactionManager transactions) {
        this.developments = developments;
        this.entries = entries;
        this.places = places;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Proposes something for a unit; gives back its id. */
    public String proposed(String name, String unit, String title) {
        return proposed(name, unit, Language.EN, title, "Nothing more is said of it.");
    }

    public String proposed(String name, String unit, Language language, String title, String about) {
        UUID id = UUID.randomUUID();
        as(name, () -> {
            UUID at = UUID.fromString(unit);
            UUID service = places.unit(at).orElseThrow().service();
            developments.propose(
                    new Proposal(
                            id, service, at, language, title, about, Set.of(), "Somebody thought of it.", Size.SMALL),
                    new By(name, "people.capacity.STAFF"));
            return id;
        });
        return id.toString();
    }

    /** Says where it is, as somebody who holds it. */
    public void entered(String name, String development, Colour colour, boolean refused, Heard heard, String reason) {
        UUID id = UUID.fromString(development);
        as(name, () -> {
            int after = entries.of(id).size();
            return entries.add(
                    new Entries.Change(
                            UUID.randomUUID(),
                            id,
                            after,
                            colour,
                            refused,
                            reason,
                            "The ward manager",
                            heard,
                            "The next step",
                            null,
                            null,
                            "Everything",
                            "The ward manager",
                            Naming.NONE,
                            Language.EN),
                    name);
        });
    }

    /** Does this as that person, in one transaction. */
    public <T> T as(String name, Supplier<T> work) {
        return Acting.as(actor(name), () -> transaction.execute(status -> work.get()));
    }

    private static Actor actor(String name) {
        boolean elsewhere =
                Set.of(OtherOrganisation.SERVICE_USER, OtherOrganisation.STAFF).contains(name);
        return elsewhere
                ? new Actor(
                        OtherOrganisation.id("organisation"),
                        OtherOrganisation.id(name),
                        OtherOrganisation.id("capacity " + name))
                : new Actor(sample("organisation"), sample("person " + name), sample("capacity " + name));
    }

    private static UUID sample(String name) {
        return UUID.nameUUIDFromBytes(("cairn sample " + name).getBytes(StandardCharsets.UTF_8));
    }
}
