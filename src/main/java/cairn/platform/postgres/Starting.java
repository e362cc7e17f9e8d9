package cairn.platform.postgres;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The steps from a data folder to a server that can be entered, and back again when it is closed. */
record Starting(Folder folder, DataLock lock) {

    /** What holds the server once it runs. */
    interface Made<T> {
        T of(Folder folder, Secrets secrets, int port, Runnable stop);
    }

    <T> T start(Made<T> made) throws IOException {
        int lastPort = forgetTheLastRun();
        Binaries.unpack(folder.programs());
        Orphan.stop(folder);
        int port = Ports.free(lastPort);
        Secrets secrets = Secrets.ensure(
                folder,
                Stream.concat(
                                Stream.of(Names.SUPERUSER, Names.BACKUP),
                                Stream.of(Role.values()).map(Names.OWN::of))
                        .toList(),
                folder.hasCluster() ? List.of(Names.SUPERUSER) : List.of());
        Cluster.prepare(folder, secrets, port);
        Postmaster postmaster = Postmaster.start(folder);
        try {
            Access.ensure(port, secrets);
            RunningFile.mine(port, null).write(folder.running());
        } catch (IOException | RuntimeException failure) {
            postmaster.close();
            throw failure;
        }
        return made.of(folder, secrets, port, () -> stop(postmaster, port));
    }

    private int forgetTheLastRun() throws IOException {
        PrivateFiles.create(folder.log());
        RunningFile last = RunningFile.find(folder.running());
        int port = last == null ? 0 : last.port();
        RunningFile.nobody(port).write(folder.running());
        return port;
    }

    private void stop(Postmaster postmaster, int port) {
        try {
            postmaster.close();
            RunningFile.nobody(port).write(folder.running());
        } catch (IOException harmless) {
            // Whoever reads the old note finds the lock free, and starts.
        } finally {
            lock.close();
        }
    }
}
