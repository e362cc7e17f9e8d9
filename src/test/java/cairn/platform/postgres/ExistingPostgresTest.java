package cairn.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server of the lowest version that works, on which a user who may make roles owns the databases. */
@Tag("apart")
class ExistingPostgresTest {

    static ForeignServer server;

    @TempDir
    Path data;

    @BeforeAll
    static void starts() throws Exception {
        server = ForeignServer.start(15);
        server.run("postgres", "CREATE ROLE maker LOGIN CREATEROLE PASSWORD 'm'");
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    @Test
    void makesRolesWithPasswordsThatItsUserAloneCanReadAndKeepsThem() throws Exception {
        String address = database("kept");
        try (Database first = ExistingPostgres.start(address, data)) {
            for (Role role : Role.SERVING) {
                assertThat(ask(first, role, "SELECT current_user")).isEqualTo("cairn_" + role.duty() + "_kept");
                assertThat(ask(first, role, "SHOW statement_timeout"))
                        .isEqualTo(role.statementSeconds() == 60 ? "1min" : role.statementSeconds() + "s");
            }
        }
        String passwords = Files.readString(data.resolve("secrets.properties"));
        String pepper = Files.readString(data.resolve("pepper"));
        assertThat(mode("secrets.properties")).isEqualTo("rw-------");
        assertThat(mode("pepper")).isEqualTo("rw-------");
        ExistingPostgres.start(address, data).close();
        assertThat(data.resolve("secrets.properties")).hasContent(passwords);
        assertThat(data.resolve("pepper")).hasContent(pepper);
    }

    @Test
    void whoSetsUpBecomesTheOwnerAndNobodyWhoServesCan() throws Exception {
        try (Database database = ExistingPostgres.start(database("owned"), data)) {
            assertThat(ask(database, Role.MIGRATE, "SET ROLE cairn_owner_owned"))
                    .isEmpty();
            assertThatThrownBy(() -> ask(database, Role.APP, "SET ROLE cairn_owner_owned"))
                    .hasFieldOrPropertyWithValue("SQLState", "42501");
            assertThatThrownBy(() -> ask(database, Role.APP, "CREATE TEMP TABLE mine (id int)"))
                    .hasFieldOrPropertyWithValue("SQLState", "42501");
        }
    }

    @Test
    void aSecondDatabaseOnTheServerIsApart() throws Exception {
        try (Database one = ExistingPostgres.start(database("one"), data.resolve("1"));
                Database two = ExistingPostgres.start(database("two"), data.resolve("2"))) {
            assertThat(one.names().serving())
                    .doesNotContainAnyElementsOf(two.names().serving());
            String other = two.url();
            assertThatThrownBy(() -> DriverManager.getConnection(other, one.login(Role.APP), one.password(Role.APP)))
                    .hasFieldOrPropertyWithValue("SQLState", "42501");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"secrets.properties", "pepper"})
    void aDatabaseWhoseSecretsAreGoneIsRefused(String file) throws Exception {
        String address = database("without_" + file.substring(0, 6));
        ExistingPostgres.start(address, data).close();
        Files.delete(data.resolve(file));
        refuses(
                address,
                "The database is there, but %s is not. Put it back from a backup."
                        .formatted(data.toRealPath().resolve(file)));
        assertThat(data.resolve(file)).doesNotExist();
    }

    @Test
    void passwordsOfAnotherTimeAreRefused() throws Exception {
        String address = database("changed");
        ExistingPostgres.start(address, data).close();
        server.run("changed", "ALTER ROLE cairn_batch_changed PASSWORD 'another'");
        assertThatThrownBy(() -> ExistingPostgres.start(address, data))
                .hasMessageEndingWith("does not take the password of cairn_batch_changed."
                        + " Its place is secrets.properties in the data folder.");
    }

    @Test
    void whoMayNotMakeRolesIsToldOfTheSqlForADba() throws Exception {
        server.run("postgres", "CREATE ROLE modest LOGIN PASSWORD 'm'", "CREATE DATABASE modest OWNER modest");
        String address = server.address("modest", "m", "modest");
        assertThatThrownBy(() -> ExistingPostgres.start(address, data))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The user in CAIRN_DATABASE_URL may not set Cairn up:"
                        + " bin/db roles prints the SQL for a DBA.");

        String sql = printed(address);
        for (String line : Files.readAllLines(data.resolve("secrets.properties"))) {
            assertThat(sql).doesNotContain(line.split("=", 2)[1]);
        }
        server.run("modest", sql);
        server.run("modest", sql);
        try (Database database = ExistingPostgres.start(address, data)) {
            assertThat(ask(database, Role.BATCH, "SELECT current_user")).isEqualTo("cairn_batch_modest");
            assertThat(ask(database, Role.APP, "SHOW log_error_verbosity")).isEqualTo("terse");
        }
    }

    @Test
    void aUserWhoIsTooStrongIsRefused() throws Exception {
        String reason = "The user in CAIRN_DATABASE_URL must not be a superuser, pass row-level security or own tables."
                + " Make one for Cairn alone: docs/operations.md says how.";
        database("strong");
        refuses(server.addressOfTheDba("strong"), reason);
        server.run("strong", "CREATE ROLE boss LOGIN SUPERUSER PASSWORD 'm'");
        refuses(server.address("boss", "m", "strong"), reason);
        server.run("strong", "CREATE ROLE passes LOGIN BYPASSRLS PASSWORD 'm'");
        refuses(server.address("passes", "m", "strong"), reason);
        server.run("strong", "CREATE TABLE stone (id int)", "ALTER TABLE stone OWNER TO maker");
        refuses(server.address("maker", "m", "strong"), reason);
    }

    /** From 16 on, whoever makes a role may not become it without more. */
    @Test
    void aNewerServerDoesToo() throws Exception {
        try (ForeignServer newer = ForeignServer.start(18)) {
            newer.run(
                    "postgres", "CREATE ROLE maker LOGIN CREATEROLE PASSWORD 'm'", "CREATE DATABASE newer OWNER maker");
            String address = newer.address("maker", "m", "newer");
            ExistingPostgres.start(address, data).close();
            try (Database again = ExistingPostgres.start(address, data)) {
                assertThat(ask(again, Role.APP, "SELECT current_user")).isEqualTo("cairn_app_newer");
                assertThat(ask(again, Role.MIGRATE, "SET ROLE cairn_owner_newer; CREATE SCHEMA made"))
                        .isEmpty();
            }
        }
    }

    @Test
    void aSecondStartOnTheSameDataSaysWhereTheFirstOneIs() throws Exception {
        String address = database("twice");
        try (Database first = ExistingPostgres.start(address, data)) {
            first.announce(8089);
            refuses(address, "Cairn is already running on this data, at http://localhost:8089");
            try (Database joined = ExistingPostgres.join(address, data)) {
                assertThat(ask(joined, Role.APP, "SELECT current_user")).isEqualTo("cairn_app_twice");
            }
        }
    }

    @Test
    void aServerThatIsTooOldIsRefused() throws Exception {
        try (ForeignServer old = ForeignServer.start(14)) {
            assertThatThrownBy(() -> ExistingPostgres.start(old.addressOfTheDba("postgres"), data))
                    .hasMessageMatching("Cairn needs PostgreSQL 15 or newer. The server at 127.0.0.1:\\d+ is 14.24.");
        }
    }

    @Test
    void aDatabaseThatIsNotInUtf8IsRefused() throws Exception {
        server.run("postgres", "CREATE DATABASE latin OWNER maker ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        refuses(
                server.address("maker", "m", "latin"),
                "The database latin is kept in LATIN1. Cairn needs one in UTF-8.");
    }

    @Test
    void whereNobodyIsLetInThereIsOneSentence() throws Exception {
        assertThatThrownBy(() -> ExistingPostgres.start("postgresql://maker:m@127.0.0.1:1/cairn", data))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The database at 127.0.0.1:1 cannot be reached.");
        assertThatThrownBy(() -> ExistingPostgres.start(server.address("maker", "wrong", "postgres"), data))
                .hasMessageEndingWith("does not take the password of maker. Its place is CAIRN_DATABASE_URL.");
        assertThatThrownBy(() -> ExistingPostgres.start(server.address("maker", "m", "nowhere"), data))
                .hasMessageStartingWith("There is no database nowhere on the server at 127.0.0.1:");
        assertThatThrownBy(() ->
                        ExistingPostgres.start(server.address("maker", "m", "postgres") + "?sslmode=require", data))
                .as("what the address says of TLS is kept to")
                .hasMessageContaining("cannot be reached. The server does not support SSL.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "mysql://a:b@host/cairn",
                "postgresql://host/cairn",
                "postgresql://a:b@host",
                "postgresql://a:b@host/",
                "postgresql://a:b#c@host/cairn",
                "postgresql://a:b%zz@host/cairn"
            })
    void anAddressThatCannotBeReadIsNotRepeated(String given) {
        refuses(
                given,
                "CAIRN_DATABASE_URL cannot be read. It looks like postgresql://USER:PASSWORD@HOST:5432/DATABASE,"
                        + " and in the password a sign other than a letter or a figure is written as % and two figures.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Cairn", "my-cairn", "1cairn", "a23456789012345678901234567890123456789012345678901234567890"})
    void aDatabaseAfterWhichNoRoleCanBeNamedIsRefused(String name) {
        assertThatThrownBy(() -> Address.of("postgresql://a:b@host/" + name))
                .hasMessageStartingWith("Cairn cannot name its roles after the database " + name);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://a:b@host/cairn, a, b, host, ''",
        "postgres://a:b%40%2B+@host:5433/cairn?sslmode=verify-full, a, b@++, host:5433, sslmode=verify-full",
        "jdbc:postgresql://host/cairn?user=a&password=b&sslmode=require, a, b, host, sslmode=require",
        "'postgresql://a:b@one:1,two:2/cairn', a, b, 'one:1,two:2', ''"
    })
    void anAddressIsUnderstood(String given, String user, String password, String host, String options) {
        Address address = Address.of(given);
        assertThat(address.user()).isEqualTo(user);
        assertThat(address.password()).isEqualTo(password);
        assertThat(address.url())
                .startsWith("jdbc:postgresql://" + host + "/cairn?")
                .contains(options);
        assertThat(address.url()).doesNotContain("user=", "password=").contains("logServerErrorDetail=false");
        assertThat(address).hasToString(host + "/cairn");
    }

    private void refuses(String address, String sentence) {
        assertThatThrownBy(() -> ExistingPostgres.start(address, data))
                .isInstanceOf(CannotStart.class)
                .hasMessage(sentence);
    }

    private static String database(String name) throws SQLException {
        server.run("postgres", "CREATE DATABASE %s OWNER maker".formatted(name));
        return server.address("maker", "m", name);
    }

    private String printed(String address) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(RolesCommand.run(address, to, to, "roles", "--data", data.toString()))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String ask(Database database, Role role, String sql) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.login(role), database.password(role))) {
            return Server.ask(connection, sql);
        }
    }

    private String mode(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
    }
}
