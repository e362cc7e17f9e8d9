package cairn.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** PostgreSQL's programs, unpacked once in {@code target} for all processes that run tests. */
public final class UnpackedPostgres {

    private static final String NAME = "postgres-" + Binaries.VERSION;
    private static final Path PROGRAMS = Path.of("target", NAME).toAbsolutePath();

    private UnpackedPostgres() {}

    static synchronized Path programs() throws IOException {
        try (FileChannel file = FileChannel.open(
                        PROGRAMS.resolveSibling(NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            Binaries.unpack(PROGRAMS);
        }
        return PROGRAMS;
    }

    /** A data folder, made where it is missing, that need not unpack them again. */
    public static Path in(Path data) throws IOException {
        PrivateFiles.folder(data);
        if (Files.notExists(data.resolve(NAME))) {
            Files.createSymbolicLink(data.resolve(NAME), programs());
        }
        return data;
    }
}
