package cairn.voice;

import cairn.places.BankHolidays;
import cairn.places.Places;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.db.ActorTransactionManager;
import cairn.voice.domain.Importing;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes organisations of one service with two units in the database of the program under test, on a day that stays. */
public final class ImportDatabase {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneId.of("Europe/London"));

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public ImportDatabase(DataSource database) {
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new ActorTransactionManager(database, CLOCK));
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public Importing importing(long bytesAtMost) {
        return new Importing(jdbc, transaction, new Places(jdbc, new BankHolidays()), CLOCK, bytesAtMost);
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> transaction.execute(status -> work.get()));
    }

    /** A new organisation, so that no test sees another's comments. */
    public Organisation organisation(String service) {
        Organisation made =
                new Organisation(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        as(Actor.founder(made.id()), () -> {
            String values = "values (:id, :organisation, :en, :cy)";
            jdbc.sql("insert into places.organisation (id, host, name_en, name_cy, country)"
                            + " values (:id, :host, 'Test', 'Prawf', 'WALES')")
                    .param("id", made.id())
                    .param("host", made.id().toString())
                    .update();
            named(
                    "insert into places.service (id, organisation_id, name_en, name_cy) " + values,
                    made.service(),
                    made,
                    service,
                    service + " cy");
            String unit = "insert into places.unit (id, service_id, organisation_id, name_en, name_cy)"
                    + " values (:id, '" + made.service() + "', :organisation, :en, :cy)";
            named(unit, made.unit(), made, "Rowan Ward", "Ward Criafol");
            return named(unit, made.otherUnit(), made, "Step-down House", "Tŷ Cam-i-lawr");
        });
        return made;
    }

    /** A person who takes part as this, signed in. */
    public Actor person(Organisation organisation, String kind) {
        UUID person = UUID.randomUUID();
        UUID capacity = UUID.randomUUID();
        return as(Actor.founder(organisation.id()), () -> {
            jdbc.sql("insert into people.person (id, organisation_id, name) values (:id, :organisation, 'Someone')")
                    .param("id", person)
                    .param("organisation", organisation.id())
                    .update();
            jdbc.sql("insert into people.capacity (id, organisation_id, person_id, kind, since)"
                            + " values (:id, :organisation, :person, :kind, '2020-01-01')")
                    .param("id", capacity)
                    .param("organisation", organisation.id())
                    .param("person", person)
                    .param("kind", kind)
                    .update();
            return new Actor(organisation.id(), person, capacity);
        });
    }

    public record Organisation(UUID id, UUID service, UUID unit, UUID otherUnit) {}

    private int named(String sql, UUID id, Organisation organisation, String en, String cy) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("organisation", organisation.id())
                .param("en", en)
                .param("cy", cy)
                .update();
    }
}
