package cairn.voice;

import cairn.places.BankHolidays;
import cairn.places.Places;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.db.ActorTransactionManager;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.platform.postgres.Role;
import cairn.voice.domain.Importing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;

/** A real database with the tables of every module, and in it organisations of one service with two units. */
public final class ImportDatabase {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneId.of("Europe/London"));
    private static final List<String> MIGRATIONS = List.of(
            "__root/V1__who_acts",
            "platform/V1__session",
            "places/V1__organisation_service_unit",
            "people/V1__person_capacity",
            "answers/V1__owed_answer_telling",
            "voice/V1__raised_words_inbox");
    private static final Supplier<ImportDatabase> ONLY = SingletonSupplier.of(ImportDatabase::new);

    private final Path data;
    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private ImportDatabase() {
        try {
            data = Files.createTempDirectory("cairn-import-test");
            EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(postgres, data)));
            migrate(postgres);
            connection =
                    new SingleConnectionDataSource(postgres.url(), Role.APP.login(), postgres.password(Role.APP), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jdbc = JdbcClient.create(connection);
        transaction = new TransactionTemplate(new ActorTransactionManager(connection, CLOCK));
    }

    public static ImportDatabase get() {
        return ONLY.get();
    }

    public Path data() {
        return data;
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

    private static void remove(EmbeddedPostgres postgres, Path data) {
        postgres.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void migrate(EmbeddedPostgres postgres) throws IOException {
        try (Connection connection = DriverManager.getConnection(
                        postgres.url(), Role.MIGRATE.login(), postgres.password(Role.MIGRATE));
                Statement statement = connection.createStatement()) {
            statement.execute("set role cairn_owner");
            for (String file : MIGRATIONS) {
                statement.execute(new ClassPathResource("db/migration/" + file + ".sql")
                        .getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
