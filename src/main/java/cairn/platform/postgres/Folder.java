package cairn.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * Where things lie. {@code data} holds the passwords and what a person may look at; {@code home} holds the cluster and
 * the programs, and is the same folder unless the database's user cannot reach it.
 */
record Folder(Path data, Path home, RunAs runAs) {

    private static final Set<PosixFilePermission> PASSED_THROUGH = PosixFilePermissions.fromString("rwx--x--x");

    static Folder open(Path data) {
        Path real = make(data);
        return open(real, RunAs.choose(real));
    }

    static Folder open(Path data, RunAs runAs) {
        Path real = make(data);
        try {
            return new Folder(real, home(real, runAs), runAs);
        } catch (IOException failure) {
            throw CannotStart.because("Cannot prepare the data folder " + real, failure);
        }
    }

    /** Of a database that is elsewhere: only the secrets lie here. */
    static Folder ofSecrets(Path data) {
        Path real = make(data);
        return new Folder(real, real, RunAs.SAME_USER);
    }

    Path cluster() {
        return home.resolve("postgres");
    }

    Path programs() {
        return home.resolve("postgres-" + Binaries.VERSION);
    }

    String program(String name) {
        return programs().resolve("bin").resolve(name).toString();
    }

    Path log() {
        return data.resolve("postgres.log");
    }

    Path lock() {
        return data.resolve("lock");
    }

    Path secrets() {
        return data.resolve("secrets.properties");
    }

    Path pepper() {
        return data.resolve("pepper");
    }

    Path running() {
        return data.resolve("running.properties");
    }

    boolean hasCluster() {
        return Files.exists(cluster());
    }

    /** Hands a file to the user whom the database runs as, where that is somebody else. */
    void give(Path file) throws IOException {
        if (runAs == RunAs.OTHER_USER) {
            Files.setAttribute(file, "unix:uid", RunAs.UID);
        }
    }

    private static Path make(Path data) {
        try {
            PrivateFiles.folder(data.toAbsolutePath());
            Path real = data.toRealPath();
            if (Files.isWritable(real) && isOurs(real.resolve("secrets.properties"))) {
                return real;
            }
        } catch (IOException failure) {
            throw new CannotStart(notOurs(data), failure);
        }
        throw new CannotStart(notOurs(data));
    }

    /** Root may write everywhere; but what it writes into another user's data, that user can no longer read. */
    private static boolean isOurs(Path secrets) {
        return Files.notExists(secrets) || RunAs.uidOf(secrets) == RunAs.myUid();
    }

    private static String notOurs(Path data) {
        return "The data folder %s is not this user's to write to. Choose another with --data, or run Cairn as its owner."
                .formatted(data);
    }

    private static Path home(Path data, RunAs runAs) throws IOException {
        if (RunAs.myUid() != 0) {
            return data;
        }
        Path elsewhere = elsewhere(data);
        if (Files.exists(elsewhere.resolve("postgres"))) {
            return elsewhere;
        }
        return runAs == RunAs.NAMESPACE || opensFor(runAs, data) ? data : outside(elsewhere, data);
    }

    /** The other user needs to pass through the folder; what lies in it stays closed to everybody. */
    private static boolean opensFor(RunAs runAs, Path data) throws IOException {
        Files.setPosixFilePermissions(data, PASSED_THROUGH);
        return runAs.reaches(data, "-x");
    }

    private static Path outside(Path elsewhere, Path data) throws IOException {
        if (Files.exists(data.resolve("postgres"))) {
            throw new CannotStart(
                    "The database in %s cannot be reached by user %d. Move the folder, or open its parents."
                            .formatted(data, RunAs.UID));
        }
        PrivateFiles.folder(elsewhere);
        Files.setPosixFilePermissions(elsewhere.getParent(), PASSED_THROUGH);
        Files.setPosixFilePermissions(elsewhere, PASSED_THROUGH);
        return elsewhere;
    }

    private static Path elsewhere(Path data) {
        byte[] path = data.toString().getBytes(StandardCharsets.UTF_8);
        return Path.of("/var/lib/cairn").resolve(UUID.nameUUIDFromBytes(path).toString());
    }
}
