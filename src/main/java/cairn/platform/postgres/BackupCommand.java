package cairn.platform.postgres;

import cairn.platform.postgres.BackupTables.Sum;
import cairn.platform.postgres.BackupTables.Table;
import cairn.platform.security.SealedOutput;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.logging.LoggingSystem;

/**
 * {@code bin/backup}: writes all that the database holds at one moment into one sealed file, while Cairn runs or not. The pepper
 * is not in it.
 */
public final class BackupCommand {

    /** What this file is, and how it is to be read. */
    static final String KIND = "cairn backup 1";

    static final String END = "all of it";

    private static final int BLOCK = 65_536;

    private BackupCommand() {}

    /** Runs the command and gives back its exit code: 0, or 1 when there is no backup. */
    public static int run(String... arguments) {
        LoggingSystem.get(BackupCommand.class.getClassLoader()).beforeInitialize();
        return run(System.out, System.err, arguments);
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        Optional<BackupWords> words = BackupWords.of(arguments);
        if (words.isEmpty()) {
            err.println("Use it like this: bin/backup --new-key FILE, and then bin/backup [--data DIR] --key FILE TO");
            return 1;
        }
        BackupWords given = words.get();
        try {
            if (given.newKey()) {
                BackupKey.make(given.key(), given.data());
                out.println(
                        "The key is in " + given.key() + ". Without it no backup can be read: keep a copy elsewhere.");
                return 0;
            }
            out.println(write(given));
            return 0;
        } catch (CannotStart e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println(CannotStart.because("The backup cannot be written", e).getMessage());
        } catch (SQLException e) {
            err.println("There is no backup: the database stopped answering, or hides rows from the backup. (%s)"
                    .formatted(e.getSQLState()));
        }
        return 1;
    }

    private static String write(BackupWords given) throws IOException, SQLException {
        BackupWords.refuseExisting();
        byte[] key = BackupKey.read(given.key(), given.data());
        Path to = given.file();
        if (Files.exists(to) || BackupKey.within(to, given.data())) {
            throw new CannotStart("Choose a new file outside the data folder: " + to);
        }
        if (!Files.isDirectory(given.data().resolve("postgres"))
                && !Files.exists(given.data().resolve("secrets.properties"))) {
            throw new CannotStart("There is no Cairn in " + given.data() + ".");
        }
        Path fresh = to.resolveSibling(to.getFileName() + ".new");
        PrivateFiles.create(fresh);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startOrJoin(given.data())) {
            long rows = 0;
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(fresh));
                    DataOutputStream sealed = new DataOutputStream(new SealedOutput(file, key));
                    Connection connection = postgres.forBackup()) {
                rows = copy(connection, pepper(postgres.pepperFile()), sealed);
            }
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
            return "%,d rows are in %s. The pepper is not: keep a copy of %s in another place."
                    .formatted(rows, to, postgres.pepperFile());
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** All tables as they are at one moment. */
    private static long copy(Connection connection, String pepper, DataOutputStream out)
            throws SQLException, IOException {
        BackupTables database = new BackupTables(connection);
        database.readAlike();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        List<String> versions = database.versions();
        List<Table> tables = database.all();
        out.writeUTF(KIND);
        out.writeUTF(pepper);
        out.writeInt(versions.size());
        for (String version : versions) {
            out.writeUTF(version);
        }
        out.writeInt(tables.size());
        for (Table table : tables) {
            out.writeUTF(table.name());
            out.writeUTF(table.columns());
        }
        long rows = 0;
        for (Table table : tables) {
            Sum sum;
            try (Blocks blocks = new Blocks(out)) {
                sum = database.copy(table, blocks);
            }
            out.writeLong(sum.rows());
            out.writeUTF(sum.digest());
            rows += sum.rows();
        }
        out.writeUTF(END);
        connection.rollback();
        return rows;
    }

    /** Tells one pepper from another, and nothing about it: nobody guesses 32 random bytes. */
    static String pepper(Path file) throws IOException {
        byte[] text = ("cairn pepper " + Files.readString(file).strip()).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(BackupTables.sha256().digest(text));
    }

    /** What is written in blocks, each after its length; an empty one is the end. */
    private static final class Blocks extends OutputStream {
        private final DataOutputStream out;
        private final byte[] block = new byte[BLOCK];
        private int filled;

        Blocks(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int done = 0;
            while (done < length) {
                if (filled == BLOCK) {
                    send();
                }
                int now = Math.min(BLOCK - filled, length - done);
                System.arraycopy(bytes, offset + done, block, filled, now);
                filled += now;
                done += now;
            }
        }

        private void send() throws IOException {
            out.writeInt(filled);
            out.write(block, 0, filled);
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (filled > 0) {
                send();
            }
            out.writeInt(0);
        }
    }
}
