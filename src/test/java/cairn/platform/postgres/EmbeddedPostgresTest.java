package cairn.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("apart")
class EmbeddedPostgresTest {

    @TempDir
    static Path data;

    static EmbeddedPostgres postgres;

    @BeforeAll
    static void starts() throws Exception {
        postgres = EmbeddedPostgres.start(data);
        Server.asOwner(
                data, "CREATE TABLE stone (name text)", "GRANT SELECT, INSERT ON stone TO " + Names.OWN.of(Role.APP));
    }

    @AfterAll
    static void stops() {
        postgres.close();
        assertThat(Server.runsOn(data.resolve("postgres"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "server_encoding, UTF8",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "log_statement, none",
        "statement_timeout, 5s",
        "idle_in_transaction_session_timeout, 10s"
    })
    void keepsWhatItWasTold(String setting, String value) throws Exception {
        assertThat(Server.ask(data, Role.APP, "SHOW " + setting)).isEqualTo(value);
    }

    @Test
    void theBatchRoleMayTakeLonger() throws Exception {
        assertThat(Server.ask(data, Role.BATCH, "SHOW statement_timeout")).isEqualTo("1min");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noRoleHasPowersOrOwnsAnything(Role role) throws Exception {
        assertThat(Server.ask(data, role, """
                SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication OR rolinherit
                FROM pg_roles WHERE rolname = current_user""")).isEqualTo("f");
        assertThat(Server.ask(data, role, """
                SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole""")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE mine (id int)",
                "CREATE TEMP TABLE mine (id int)",
                "CREATE SCHEMA mine",
                "CREATE ROLE mine",
                "SET ROLE cairn_owner",
                "SET ROLE cairn_migrate",
                "DROP TABLE stone",
                "TRUNCATE stone",
                "COPY stone TO PROGRAM 'cat'",
                "SELECT pg_read_file('postgresql.conf')"
            })
    void theAppRoleIsRefused(String statement) {
        assertThatThrownBy(() -> Server.ask(data, Role.APP, statement))
                .isInstanceOf(SQLException.class)
                .hasFieldOrPropertyWithValue("SQLState", "42501");
    }

    @Test
    void theMigratingRoleMakesTablesThatTheOwnerOwns() throws Exception {
        assertThat(Server.ask(data, Role.APP, "SELECT tableowner FROM pg_tables WHERE tablename = 'stone'"))
                .isEqualTo(Names.OWN.owner());
    }

    @Test
    void theMigratingRoleHasNothingUntilItBecomesTheOwner() {
        assertThatThrownBy(() -> Server.ask(data, Role.MIGRATE, "SELECT * FROM stone"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), Names.OWN.of(Role.APP), "wrong"))
                .hasFieldOrPropertyWithValue("SQLState", "28P01");
    }

    @Test
    void noPasswordIsRefused() {
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), Names.OWN.of(Role.APP), null))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), Names.SUPERUSER, null))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void theOwnerCannotLogIn() {
        assertThatThrownBy(() ->
                        DriverManager.getConnection(postgres.url(), Names.OWN.owner(), postgres.password(Role.MIGRATE)))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void noRoleEntersAnotherDatabase() {
        String url = postgres.url().replace("/" + Names.DATABASE + "?", "/postgres?");
        assertThatThrownBy(() -> DriverManager.getConnection(url, Names.OWN.of(Role.APP), postgres.password(Role.APP)))
                .hasFieldOrPropertyWithValue("SQLState", "42501");
    }

    @Test
    void itsLogKeepsNobodysWords() throws Exception {
        assertThatThrownBy(() -> Server.ask(data, Role.APP, "SELECT 'the word of somebody'::int"))
                .isInstanceOf(SQLException.class);
        assertThat(data.resolve("postgres.log")).content().doesNotContain("the word of somebody");
    }

    @Test
    void lettersOfEveryLanguageAreLetters() throws Exception {
        assertThat(Server.ask(data, Role.APP, "SELECT to_tsvector('simple', '“Ŵyl” y tŷ’r')"))
                .isEqualTo("'r':4 'tŷ':3 'y':2 'ŵyl':1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secrets.properties", "pepper", "running.properties", "postgres.log", "lock"})
    void filesAreForTheirOwnerAlone(String file) throws IOException {
        assertThat(mode(data.resolve(file))).isEqualTo("rw-------");
    }

    @Test
    void theClusterIsForItsOwnerAlone() throws IOException {
        assertThat(mode(data.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(mode(data.resolve("postgres").resolve("pg_hba.conf"))).isEqualTo("rw-------");
    }

    @Test
    void thePepperIs32BytesAndStandsInNoOtherFile() throws IOException {
        String pepper = Files.readString(postgres.pepperFile()).strip();
        assertThat(Base64.getDecoder().decode(pepper)).hasSize(32);
        assertThat(data.resolve("secrets.properties")).content().doesNotContain(pepper);
    }

    @Test
    void theProgramsAreTheVersionThatTheFolderSays() throws IOException {
        Process version =
                new ProcessBuilder(data.resolve("postgres-18.6/bin/postgres").toString(), "--version").start();
        assertThat(new String(version.getInputStream().readAllBytes())).contains(Binaries.VERSION);
    }

    @Test
    void aSecondStartIsRefusedAndSaysWhereTheFirstOneIs() {
        postgres.announce(8089);
        assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                .isInstanceOf(AlreadyRunning.class)
                .hasMessage("Cairn is already running on this data, at http://localhost:8089");
    }

    @Test
    void whoeverJoinsLeavesTheServerRunning() throws Exception {
        try (EmbeddedPostgres joined = EmbeddedPostgres.startOrJoin(data);
                Connection connection = DriverManager.getConnection(
                        joined.url(), Names.OWN.of(Role.BATCH), joined.password(Role.BATCH))) {
            assertThat(Server.ask(connection, "SELECT current_user")).isEqualTo(Names.OWN.of(Role.BATCH));
        }
        assertThat(Server.answers(data)).isTrue();
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
