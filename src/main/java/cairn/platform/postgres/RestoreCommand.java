package cairn.platform.postgres;

import cairn.platform.postgres.BackupTables.Sum;
import cairn.platform.postgres.BackupTables.Table;
import cairn.platform.security.SealedInput;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;
import org.springframework.boot.logging.LoggingSystem;

/**
 * {@code bin/restore}: makes a new data folder from a backup, all of it or nothing. Each table is read again afterwards and
 * compared with what the backup says of it.
 */
public final class RestoreCommand {

    private static final String DAMAGED =
            "This backup was changed or cut off, or the key is another one. Nothing was restored.";

    private RestoreCommand() {}

    /** Runs the command and gives back its exit code: 0, or 1 when nothing was restored. */
    public static int run(String... arguments) {
        LoggingSystem.get(RestoreCommand.class.getClassLoader()).beforeInitialize();
        return run(System.out, System.err, arguments);
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        Optional<BackupWords> words = BackupWords.of(arguments).filter(given -> !given.newKey());
        if (words.isEmpty()) {
            err.println("Use it like this: bin/restore [--data DIR] --key FILE [--new-pepper] FROM");
            return 1;
        }
        try {
            out.println(restore(words.get()));
            return 0;
        } catch (CannotStart e) {
            err.println(e.getMessage());
        } catch (SealedInput.Damaged | EOFException e) {
            err.println(DAMAGED);
        } catch (IOException e) {
            err.println(CannotStart.because("The backup cannot be read", e).getMessage());
        } catch (SQLException | FlywayException e) {
            err.println("The database did not take this backup. Nothing was restored.");
        }
        return 1;
    }

    private static String restore(BackupWords given) throws IOException, SQLException {
        BackupWords.refuseExisting();
        byte[] key = BackupKey.read(given.key(), given.data());
        if (!Files.isRegularFile(given.file())) {
            throw new CannotStart("There is no backup in " + given.file() + ".");
        }
        Folder folder = emptyFolder(given);
        boolean done = false;
        try (DataInputStream in = new DataInputStream(opened(given, key))) {
            refuseDamaged(given, key);
            if (!in.readUTF().equals(BackupCommand.KIND)) {
                throw new CannotStart("This is no backup that this Cairn can read. Nothing was restored.");
            }
            comparePepper(given, folder, in.readUTF());
            long rows = load(folder, in);
            done = true;
            return "%,d rows are back, and are what was backed up. Start Cairn on %s.".formatted(rows, folder.data());
        } finally {
            if (!done) {
                forget(folder);
            }
        }
    }

    private static InputStream opened(BackupWords given, byte[] key) throws IOException {
        return new SealedInput(new BufferedInputStream(Files.newInputStream(given.file())), key);
    }

    /** Reads all of it once, so that no database is made of what turns out to be damaged further down. */
    private static void refuseDamaged(BackupWords given, byte[] key) throws IOException {
        try (InputStream whole = opened(given, key)) {
            whole.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Nothing but the pepper may lie in it: what is there is never mixed with what comes. */
    private static Folder emptyFolder(BackupWords given) throws IOException {
        Folder folder = Folder.open(given.data());
        try (Stream<Path> there = Files.list(folder.data())) {
            if (there.anyMatch(file -> !file.equals(folder.pepper())) || folder.hasCluster()) {
                throw new CannotStart(
                        "%s is not empty. A backup is restored into a new folder; only the pepper may lie there."
                                .formatted(folder.data()));
            }
        }
        if (Files.notExists(folder.pepper()) && !given.newPepper()) {
            throw new CannotStart(
                    "Put the pepper that you kept into %s first. If it is lost, --new-pepper goes on without it: no seven words open anything then."
                            .formatted(folder.data()));
        }
        return folder;
    }

    private static void comparePepper(BackupWords given, Folder folder, String pepper) throws IOException {
        if (!given.newPepper() && !BackupCommand.pepper(folder.pepper()).equals(pepper)) {
            throw new CannotStart("The pepper in %s is not the one that belongs to this backup. Nothing was restored."
                    .formatted(folder.data()));
        }
    }

    private static long load(Folder folder, DataInputStream in) throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            OwnMigrations.run(postgres);
            long rows;
            try (Connection connection = postgres.forRestore()) {
                rows = load(connection, in);
            }
            return rows;
        }
    }

    /** All in one transaction, in which no trigger fires. */
    private static long load(Connection connection, DataInputStream in) throws IOException, SQLException {
        BackupTables database = new BackupTables(connection);
        database.readAlike();
        connection.setAutoCommit(false);
        List<String> versions = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            versions.add(in.readUTF());
        }
        if (!versions.equals(database.versions())) {
            throw new CannotStart(
                    "This backup is of another version of Cairn: restore it with that one. Nothing was restored.");
        }
        List<Table> tables = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            tables.add(new Table(in.readUTF(), in.readUTF()));
        }
        if (!tables.equals(database.all())) {
            throw new CannotStart("This backup does not hold the tables of this Cairn. Nothing was restored.");
        }
        execute(connection, "set local session_replication_role = replica");
        Map<String, Sum> sums = new TreeMap<>();
        for (Table table : tables) {
            copy(connection, table, in);
            sums.put(table.name(), new Sum(in.readLong(), in.readUTF()));
        }
        if (!in.readUTF().equals(BackupCommand.END) || in.read() >= 0) {
            throw new SealedInput.Damaged();
        }
        long rows = 0;
        for (Table table : tables) {
            Sum there = database.copy(table, OutputStream.nullOutputStream());
            if (!there.equals(sums.get(table.name()))) {
                throw new CannotStart("%s is not what was backed up. Nothing was restored.".formatted(table.name()));
            }
            rows += there.rows();
        }
        connection.commit();
        connection.setAutoCommit(true);
        execute(connection, "analyze");
        return rows;
    }

    private static void copy(Connection connection, Table table, DataInputStream in) throws SQLException, IOException {
        try (InputStream blocks = new Blocks(in)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.in(), blocks);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The folder was empty before. */
    private static void forget(Folder folder) throws IOException {
        try (Stream<Path> there = Files.list(folder.data())) {
            for (Path file : there.filter(file -> !file.equals(folder.pepper())).toList()) {
                PrivateFiles.deleteTree(file);
            }
        }
        if (!folder.home().equals(folder.data())) {
            PrivateFiles.deleteTree(folder.home());
        }
    }

    /** What {@link BackupCommand} wrote in blocks, until the empty one. */
    private static final class Blocks extends InputStream {
        private final DataInputStream in;
        private int left;
        private boolean ended;

        Blocks(DataInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0 && !ended) {
                left = in.readInt();
                ended = left == 0;
            }
            if (ended) {
                return -1;
            }
            int now = in.read(bytes, offset, Math.min(length, left));
            if (now < 0) {
                throw new EOFException();
            }
            left -= now;
            return now;
        }
    }
}
