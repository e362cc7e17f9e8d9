package cairn.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own, on one data folder. The program that starts it owns it: the server goes down with
 * the program, however the program ends, and is started again when it ends alone. Other programs may join it.
 */
public final class EmbeddedPostgres implements Database {

    private static final Duration JOINING = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final Folder folder;
    private final Secrets secrets;
    private final int port;
    private final Runnable stop;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(Folder folder, Secrets secrets, int port, Runnable stop) {
        this.folder = folder;
        this.secrets = secrets;
        this.port = port;
        this.stop = stop;
    }

    /**
     * Starts the server of a data folder, which is made when it is missing.
     *
     * @throws AlreadyRunning when another program, or this one, has started it
     * @throws CannotStart when it does not start; the message says what to do
     */
    public static EmbeddedPostgres start(Path data) {
        return start(Folder.open(data));
    }

    static EmbeddedPostgres start(Folder folder) {
        return own(folder, DataLock.take(folder));
    }

    /**
     * Joins the running server of a data folder, or starts it. A joined server is not stopped by {@link #close}.
     *
     * @throws CannotStart when there is neither a server to join nor one to start
     */
    public static EmbeddedPostgres startOrJoin(Path data) {
        Folder folder = Folder.open(data);
        long end = System.nanoTime() + JOINING.toNanos();
        // Another program may be starting it, or dying with it, right now: so ask for both until one holds.
        do {
            DataLock lock = DataLock.tryTake(folder.lock());
            EmbeddedPostgres found = lock == null ? join(folder) : own(folder, lock);
            if (found != null) {
                return found;
            }
        } while (System.nanoTime() < end && Waiting.pause(BETWEEN_TRIES));
        throw new CannotStart(
                "Another Cairn holds the data folder %s, but its database does not answer.".formatted(folder.data()));
    }

    @Override
    public String url() {
        return Access.url(port, Names.DATABASE);
    }

    @Override
    public Names names() {
        return Names.OWN;
    }

    @Override
    public String password(Role role) {
        return secrets.password(login(role));
    }

    /** Reads all, writes nothing. */
    Connection forBackup() throws SQLException {
        return DriverManager.getConnection(url(), Names.BACKUP, secrets.password(Names.BACKUP));
    }

    /** Past every policy and trigger, into a database that nobody serves yet. */
    Connection forRestore() throws SQLException {
        return DriverManager.getConnection(url(), Names.SUPERUSER, secrets.password(Names.SUPERUSER));
    }

    @Override
    public Path pepperFile() {
        return folder.pepper();
    }

    @Override
    public void announce(int webPort) {
        RunningFile.announce(folder, port, webPort);
    }

    /** Stops the server and waits for it, if this object started it. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            stop.run();
        }
    }

    private static EmbeddedPostgres own(Folder folder, DataLock lock) {
        try {
            return new Starting(folder, lock).start(EmbeddedPostgres::new);
        } catch (IOException failure) {
            lock.close();
            throw CannotStart.because("The database's files cannot be prepared", failure);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static @Nullable EmbeddedPostgres join(Folder folder) {
        RunningFile running = RunningFile.find(folder.running());
        if (running == null || running.pid() == null) {
            return null;
        }
        try {
            Secrets secrets = Secrets.read(folder);
            boolean answers = Access.answers(running.port(), secrets);
            return answers ? new EmbeddedPostgres(folder, secrets, running.port(), () -> {}) : null;
        } catch (IOException notReady) {
            return null;
        }
    }
}
