package cairn.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL's programs that lie unpacked with Cairn itself. */
class BinariesTest {

    private static final String PROGRAM = "cairn.program";

    @TempDir
    Path program;

    @TempDir
    Path data;

    private Path lying;

    @BeforeEach
    void lieUnpacked() throws IOException {
        lying = Files.createDirectories(program.resolve("postgres-" + Binaries.VERSION + "/bin"))
                .resolve("postgres");
        Files.writeString(lying, "a program");
        Files.setPosixFilePermissions(lying, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(lying.resolveSibling("text"), "to read");
        Files.setPosixFilePermissions(lying.resolveSibling("text"), PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.setPosixFilePermissions(lying.resolveSibling(""), PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.createSymbolicLink(lying.resolveSibling("postmaster"), Path.of("postgres"));
        System.setProperty(PROGRAM, program.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty(PROGRAM);
    }

    @Test
    void areCopiedAndNobodyElseMayWriteIntoTheCopy() throws IOException {
        Path copy = data.resolve("postgres-copy");
        Binaries.unpack(copy);
        Files.writeString(lying, "another program");
        assertThat(copy.resolve("bin/postgres")).hasContent("a program");
        assertThat(Files.readSymbolicLink(copy.resolve("bin/postmaster"))).isEqualTo(Path.of("postgres"));
        assertThat(mode(copy.resolve("bin/postgres"))).isEqualTo("rwxr-xr-x");
        assertThat(mode(copy.resolve("bin/text"))).isEqualTo("rw-r--r--");
        assertThat(mode(copy.resolve("bin"))).isEqualTo("rwxr-xr-x");
        assertThat(data).isDirectoryNotContaining(file -> file.toString().endsWith(".new"));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
