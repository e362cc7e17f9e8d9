package cairn.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What root can try: being somebody else, and being root where namespaces are forbidden. */
@Tag("apart")
class OtherUsersTest {

    /** "nobody": a user needs a name for initdb. */
    private static final int SOMEBODY = 65_534;

    PublicPlace place;

    @BeforeEach
    void asRoot() throws IOException {
        assumeTrue(RunAs.myUid() == 0, "only root can become another user");
        place = PublicPlace.make();
    }

    @AfterEach
    void leaveNothing() throws IOException {
        if (place != null) {
            place.close();
        }
    }

    @Test
    void anOrdinaryUsersServerIsTheirsAndGoesDownWithTheirProgram() throws Exception {
        Path data = place.folderOf(SOMEBODY, "data");
        Process program = Server.inAProgram(as(SOMEBODY, Server.program(data, place.classPath())));
        assertThat(RunAs.uidOf(data.resolve("postgres"))).isEqualTo(SOMEBODY);
        assertThat(Server.ask(data, Role.APP, "SELECT current_user")).isEqualTo(Names.OWN.of(Role.APP));
        program.destroyForcibly().waitFor();
        assertThat(Server.goesDown(data.resolve("postgres"))).isTrue();
    }

    @Test
    void rootDoesNotTouchAnotherUsersData() throws Exception {
        Path data = place.folderOf(SOMEBODY, "data");
        Files.setAttribute(Files.createFile(data.resolve("secrets.properties")), "unix:uid", SOMEBODY);
        assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("run Cairn as its owner");
        assertThat(data.toFile().list()).containsExactly("secrets.properties");
    }

    @Test
    void anotherUserIsToldThatTheDataIsNotTheirs() throws Exception {
        Path data = place.folderOf(0, "data");
        Process program = new ProcessBuilder(as(SOMEBODY, Server.program(data, place.classPath())))
                .redirectErrorStream(true)
                .start();
        assertThat(new String(program.getInputStream().readAllBytes())).contains("run Cairn as its owner");
    }

    @Test
    void withoutNamespacesTheClusterBelongsToAUserOfItsOwn() throws Exception {
        Path data = dataOfRoot();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Folder.open(data, RunAs.OTHER_USER))) {
            assertThat(RunAs.uidOf(data.resolve("postgres"))).isEqualTo(RunAs.UID);
            assertThat(RunAs.uidOf(data.resolve("secrets.properties"))).isZero();
            assertThat(Server.answers(data)).isTrue();
        }
    }

    @Test
    void withoutNamespacesTheServerGoesDownWithTheProgramToo() throws Exception {
        Path data = dataOfRoot();
        List<String> command = new ArrayList<>(Server.program(data));
        command.add(RunAs.OTHER_USER.name());
        Process program = Server.inAProgram(command);
        program.destroyForcibly().waitFor();
        assertThat(Server.goesDown(data.resolve("postgres"))).isTrue();
    }

    @Test
    void dataThatTheOtherUserCannotReachKeepsItsClusterElsewhere(@TempDir Path hidden) throws Exception {
        Path data = hidden.resolve("data");
        Folder folder = Folder.open(data, RunAs.OTHER_USER);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(folder.home()).startsWith(Path.of("/var/lib/cairn"));
            assertThat(Server.answers(data)).isTrue();
        } finally {
            PrivateFiles.deleteTree(folder.home());
        }
        assertThat(data.resolve("pepper")).exists();
    }

    @Test
    void aClusterMovesIntoAContainerWithoutNamespacesAndBack() throws Exception {
        Path data = dataOfRoot();
        for (RunAs way : List.of(RunAs.choose(data), RunAs.OTHER_USER, RunAs.choose(data))) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Folder.open(data, way))) {
                assertThat(Server.answers(data)).isTrue();
            }
        }
    }

    /** With programs that need not be unpacked again, where every user reaches them. */
    private Path dataOfRoot() throws IOException {
        Path data = place.folderOf(0, "data");
        assertThat(Programs.works(
                        List.of("cp", "-a", UnpackedPostgres.programs().toString(), data.toString())))
                .isTrue();
        return data;
    }

    private static List<String> as(int uid, List<String> command) {
        List<String> whole = new ArrayList<>(List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"));
        whole.addAll(command);
        return whole;
    }
}
