package cairn.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

/** The key of backups: a file of 32 random bytes that whoever looks after Cairn keeps, and keeps away from the data. */
final class BackupKey {

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private BackupKey() {}

    static void make(Path file, Path data) throws IOException {
        if (within(file, data)) {
            throw new CannotStart("Keep the key away from the data: choose a file outside " + data + ".");
        }
        if (Files.exists(file)) {
            throw new CannotStart(file + " is there already. A key is never made anew over an old one.");
        }
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        PrivateFiles.create(file);
        Files.write(file, key);
    }

    static byte[] read(Path file, Path data) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CannotStart("There is no key in " + file + ". bin/backup --new-key FILE makes one.");
        }
        if (within(file, data)) {
            throw new CannotStart("Keep the key away from the data: it lies in " + data + ".");
        }
        if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new CannotStart("Others can read the key. Say first: chmod 600 " + file);
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != BYTES) {
            throw new CannotStart(file + " is no key: a key has 32 bytes.");
        }
        return key;
    }

    static boolean within(Path file, Path folder) {
        return file.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize());
    }
}
