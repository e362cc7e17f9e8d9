package cairn.platform.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server, and the thread that starts it, watches it and starts it again when it ends unasked. */
final class Postmaster implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration OLD_BACKENDS = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final long SECONDS_TO_STOP = 30;

    private final Folder folder;
    private final CompletableFuture<Process> first = new CompletableFuture<>();
    private final Thread keeper;
    private @Nullable Process process;
    private boolean stopping;

    private Postmaster(Folder folder) {
        this.folder = folder;
        // The server's death signal is tied to the thread that starts it: a real thread, and it stays.
        this.keeper = Thread.ofPlatform().daemon().name("postgres").unstarted(this::keep);
    }

    /** Returns when the server takes connections. */
    static Postmaster start(Folder folder) {
        Postmaster postmaster = new Postmaster(folder);
        postmaster.keeper.start();
        try {
            postmaster.first.join();
            return postmaster;
        } catch (CompletionException failure) {
            postmaster.close();
            throw failure.getCause() instanceof CannotStart known ? known : failure;
        }
    }

    /** Fast shutdown: running transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        Process running = noMoreStarts();
        if (running != null && !ends(running, "INT") && !ends(running, "QUIT")) {
            running.destroyForcibly();
        }
    }

    private synchronized @Nullable Process noMoreStarts() {
        stopping = true;
        return process;
    }

    private static boolean ends(Process running, String signal) {
        if (running.isAlive()) {
            Programs.signal(signal, running.pid());
        }
        try {
            return running.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void keep() {
        try {
            first.complete(launchPastOldBackends());
        } catch (IOException failure) {
            first.completeExceptionally(CannotStart.because("The database's program cannot be run", failure));
            return;
        } catch (RuntimeException failure) {
            first.completeExceptionally(failure);
            return;
        }
        while (endsUnasked()) {
            LOG.warn("The database ended unasked; starting it again");
            comeBack();
        }
    }

    /** After kill -9 of the server, its backends may finish what they do before they notice. */
    private Process launchPastOldBackends() throws IOException {
        long end = System.nanoTime() + OLD_BACKENDS.toNanos();
        while (true) {
            try {
                return launch();
            } catch (CannotStart failure) {
                boolean mayPass = ServerLog.tail(folder.log()).contains("is still in use");
                if (!mayPass || System.nanoTime() > end || !Waiting.pause(FIRST_PAUSE)) {
                    throw failure;
                }
            }
        }
    }

    private void comeBack() {
        Duration pause = FIRST_PAUSE;
        while (!stopping()) {
            try {
                launch();
                return;
            } catch (IOException | CannotStart failure) {
                LOG.warn("The database did not come back yet; trying again. {}", failure.getMessage());
                Waiting.pause(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private Process launch() throws IOException {
        Process started = spawn();
        while (started.isAlive()) {
            if (isReady(started)) {
                return started;
            }
            Waiting.pause(Duration.ofMillis(10));
        }
        throw new CannotStart("""
                The database does not start. Its last words:
                %s
                The whole of it is in %s. Check the disk's free space and that nobody changed the files in %s.""".formatted(ServerLog.tail(folder.log()), folder.log(), folder.cluster()));
    }

    private synchronized Process spawn() throws IOException {
        if (stopping) {
            throw new CannotStart("The database is being stopped.");
        }
        String[] server = {folder.program("postgres"), "-D", folder.cluster().toString()};
        Process started = new ProcessBuilder(folder.runAs().command(server))
                .directory(folder.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.log().toFile()))
                .start();
        process = started;
        return started;
    }

    private boolean isReady(Process started) throws IOException {
        PostmasterNote note = PostmasterNote.read(folder.cluster().resolve("postmaster.pid"));
        return note.ready() && note.pid() == started.pid();
    }

    private boolean endsUnasked() {
        Process running = current();
        try {
            running.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !stopping();
    }

    private synchronized Process current() {
        return Objects.requireNonNull(process);
    }

    private synchronized boolean stopping() {
        return stopping;
    }
}
