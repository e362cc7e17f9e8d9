package cairn.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

@Tag("apart")
class ComesBackTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    static Path root;

    Path data;
    Path cluster;

    @BeforeAll
    static void startsForTheFirstTime() throws IOException {
        EmbeddedPostgres.start(UnpackedPostgres.in(root.resolve("first"))).close();
    }

    /** A data folder of its own, that was started once. */
    @BeforeEach
    void ownData(TestInfo test) {
        data = root.resolve(test.getTestMethod().orElseThrow().getName());
        cluster = data.resolve("postgres");
        assertThat(Programs.works(List.of("cp", "-a", root.resolve("first").toString(), data.toString())))
                .isTrue();
    }

    @Test
    void keepsItsDataAndItsPortOverARestart() throws Exception {
        String url;
        try (EmbeddedPostgres first = EmbeddedPostgres.start(data)) {
            url = first.url();
            layAStone();
        }
        assertThat(Server.runsOn(cluster)).isFalse();
        try (EmbeddedPostgres again = EmbeddedPostgres.start(data)) {
            assertThat(again.url()).isEqualTo(url);
            assertThat(stones()).isEqualTo("1");
        }
    }

    @Test
    void comesBackByItselfAfterThePostmasterIsKilled() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
                Connection pooled = Server.connect(data, Role.APP)) {
            layAStone();
            for (int time = 0; time < 3; time++) {
                long killed = Server.pid(cluster);
                Programs.signal("KILL", killed);
                assertThat(Waiting.until(SOON, () -> Server.answers(data))).isTrue();
                assertThat(Server.pid(cluster)).isNotEqualTo(killed);
            }
            assertThat(stones()).isEqualTo("1");
            assertThat(pooled.isValid(1)).isFalse();
        }
        assertThat(Server.runsOn(cluster)).isFalse();
    }

    @Test
    void goesDownWithAKilledProgramAndStartsAgain() throws Exception {
        Process program = Server.inAProgram(Server.program(data));
        layAStone();
        program.destroyForcibly().waitFor();
        assertThat(Server.goesDown(cluster)).as("no orphan").isTrue();
        try (EmbeddedPostgres again = EmbeddedPostgres.start(data)) {
            assertThat(stones()).isEqualTo("1");
        }
    }

    @Test
    void startsAtOnceWhileTheKilledProgramsServerIsStillGoingDown() throws Exception {
        Process program = Server.inAProgram(Server.program(data));
        layAStone();
        program.destroyForcibly().waitFor();
        try (EmbeddedPostgres again = EmbeddedPostgres.start(data)) {
            assertThat(stones()).isEqualTo("1");
        }
    }

    @Test
    void survivesThatProgramAndServerAreKilledTogether() throws Exception {
        Process program = Server.inAProgram(Server.program(data));
        layAStone();
        long server = Server.pid(cluster);
        program.destroyForcibly();
        Programs.signal("KILL", server);
        program.waitFor();
        try (EmbeddedPostgres again = EmbeddedPostgres.start(data)) {
            assertThat(stones()).isEqualTo("1");
        }
    }

    @Test
    void takesOverAnOrphanOfItsOwnOnTheSamePort() throws Exception {
        String url;
        try (EmbeddedPostgres first = EmbeddedPostgres.start(data)) {
            url = first.url();
        }
        Folder folder = Folder.open(data);
        new ProcessBuilder(folder.runAs().command(folder.program("postgres"), "-D", cluster.toString())).start();
        assertThat(Waiting.until(SOON, () -> Server.answers(data))).isTrue();
        try (EmbeddedPostgres again = EmbeddedPostgres.start(data)) {
            assertThat(again.url()).isEqualTo(url);
            assertThat(Server.answers(data)).isTrue();
        }
    }

    @Test
    void leavesAnotherProgramAloneThatHasTheOldProcessNumber() throws Exception {
        EmbeddedPostgres.start(data).close();
        Process other = new ProcessBuilder("sleep", "60").start();
        Files.writeString(
                cluster.resolve("postmaster.pid"), other.pid() + "\n" + cluster + "\n1\n1\n\n*\n1 1\nready\n");
        try (EmbeddedPostgres again = EmbeddedPostgres.start(data)) {
            assertThat(Server.answers(data)).isTrue();
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    @Test
    void aHalfMadeClusterIsMadeAgain() throws Exception {
        PrivateFiles.deleteTree(cluster);
        Files.createDirectories(data.resolve("postgres.new").resolve("base"));
        EmbeddedPostgres.start(data).close();
        assertThat(data.resolve("postgres.new")).doesNotExist();
    }

    @Test
    void closingTwiceDoesNotCloseTheNextOne() {
        EmbeddedPostgres first = EmbeddedPostgres.start(data);
        first.close();
        try (EmbeddedPostgres next = EmbeddedPostgres.start(data)) {
            first.close();
            assertThat(Server.answers(data)).isTrue();
            assertThatThrownBy(() -> EmbeddedPostgres.start(data)).isInstanceOf(AlreadyRunning.class);
        }
    }

    @Test
    void aProgramThatFindsNothingToJoinStartsItsOwn() {
        try (EmbeddedPostgres alone = EmbeddedPostgres.startOrJoin(data)) {
            assertThat(Server.answers(data)).isTrue();
        }
        assertThat(Server.runsOn(cluster)).isFalse();
    }

    @Test
    void anotherProgramsServerIsJoinedAndNotStartedTwice() throws Exception {
        Process program = Server.inAProgram(Server.program(data));
        assertThatThrownBy(() -> EmbeddedPostgres.start(data)).isInstanceOf(AlreadyRunning.class);
        EmbeddedPostgres.startOrJoin(data).close();
        assertThat(Server.answers(data)).isTrue();
        program.destroy();
        program.waitFor();
        assertThat(Server.goesDown(cluster)).isTrue();
    }

    @Test
    void aLostPepperIsNotReplacedBehindAnybodysBack() throws Exception {
        EmbeddedPostgres.start(data).close();
        Files.delete(data.resolve("pepper"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("pepper is not");
        assertThat(data.resolve("pepper")).doesNotExist();
    }

    @Test
    void aStartThatFailsShowsTheLastLinesOfTheLog() throws Exception {
        EmbeddedPostgres.start(data).close();
        Files.delete(cluster.resolve("global").resolve("pg_control"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("pg_control")
                .hasMessageContaining("postgres.log");
    }

    private void layAStone() throws Exception {
        Server.asOwner(
                data, "CREATE TABLE stone (name text)", "GRANT SELECT, INSERT ON stone TO " + Names.OWN.of(Role.APP));
        Server.ask(data, Role.APP, "INSERT INTO stone VALUES ('first')");
    }

    private String stones() throws Exception {
        return Server.ask(data, Role.APP, "SELECT count(*) FROM stone");
    }
}
