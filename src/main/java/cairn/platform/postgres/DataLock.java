package cairn.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who holds it may start Cairn on a data folder. The operating system gives it back when the holder dies. */
final class DataLock implements AutoCloseable {

    /** A process that opens and closes a locked file a second time loses its lock: so ask here first. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DataLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws AlreadyRunning when another program, or this one, holds it */
    static DataLock take(Folder folder) {
        DataLock lock = tryTake(folder.lock());
        if (lock == null) {
            RunningFile other = RunningFile.find(folder.running());
            throw new AlreadyRunning(other == null ? null : other.web());
        }
        return lock;
    }

    /** Null when somebody else holds it. */
    static @Nullable DataLock tryTake(Path file) {
        if (!HELD_HERE.add(file)) {
            return null;
        }
        DataLock lock = null;
        try {
            lock = lock(file);
            return lock;
        } catch (IOException failure) {
            throw CannotStart.because("Cannot lock " + file, failure);
        } finally {
            if (lock == null) {
                HELD_HERE.remove(file);
            }
        }
    }

    private static @Nullable DataLock lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        if (channel.tryLock() != null) {
            return new DataLock(file, channel);
        }
        channel.close();
        return null;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw CannotStart.because("Cannot unlock " + file, failure);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
