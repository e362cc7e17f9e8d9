package cairn.platform.postgres;

import cairn.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of another version, as it stands in an organisation before Cairn comes. Its DBA is {@code cairn_super}. */
public final class ForeignServer implements AutoCloseable {

    private static final String DBA = Names.SUPERUSER;
    private static final String PASSWORD = "the DBA's own";

    private final Process process;
    private final int port;

    private ForeignServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A server with nothing in it. Its programs stay unpacked in {@code target} for the next time. */
    public static ForeignServer start(int version) throws IOException {
        Folder folder = Folder.open(Path.of(Rows.data() + "-foreign-" + version));
        Path programs =
                version == 18 ? UnpackedPostgres.programs() : folder.home().resolve("postgres-" + version);
        if (Files.notExists(programs)) {
            Path archive = Path.of("target/postgres-archives/%d/postgres-linux-x86_64.txz".formatted(version));
            try (InputStream opened = Files.newInputStream(archive)) {
                Binaries.unpack(opened, programs);
            }
        }
        int port = Ports.free(0);
        initialise(folder, programs, port);
        List<String> command = folder.runAs()
                .command(
                        programs.resolve("bin/postgres").toString(),
                        "-D",
                        folder.cluster().toString());
        Process process = new ProcessBuilder(command)
                .directory(folder.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        ForeignServer server = new ForeignServer(process, port);
        if (!Waiting.until(Duration.ofSeconds(60), server::answers)) {
            throw new IOException("The server does not start:\n" + ServerLog.tail(folder.log()));
        }
        return server;
    }

    private static void initialise(Folder folder, Path programs, int port) throws IOException {
        Path cluster = folder.cluster();
        PrivateFiles.deleteTree(cluster);
        PrivateFiles.folder(cluster);
        PrivateFiles.create(folder.log());
        Path password = folder.home().resolve("initdb.password");
        PrivateFiles.write(password, PASSWORD);
        PrivateFiles.chownTree(password, folder.runAs().maker());
        PrivateFiles.chownTree(cluster, folder.runAs().maker());
        List<String> command = new ArrayList<>(
                folder.runAs().makersCommand(programs.resolve("bin/initdb").toString()));
        command.addAll(List.of("-D", cluster.toString(), "-U", DBA, "--pwfile=" + password, "--no-sync"));
        command.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8"));
        if (Programs.run(command, folder.log()) != 0) {
            throw new IOException("The server cannot be made:\n" + ServerLog.tail(folder.log()));
        }
        Files.writeString(
                cluster.resolve("postgresql.conf"),
                "\nport = %d\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nfsync = off\n"
                        .formatted(port),
                StandardOpenOption.APPEND);
        PrivateFiles.chownTree(cluster, folder.runAs().owner());
    }

    /** What {@code CAIRN_DATABASE_URL} says. */
    public String address(String user, String password, String database) {
        return "postgresql://%s:%s@127.0.0.1:%d/%s".formatted(user, password, port, database);
    }

    public String addressOfTheDba(String database) {
        return address(DBA, PASSWORD.replace(" ", "%20"), database);
    }

    /** What the DBA does. */
    public void run(String database, String... statements) throws SQLException {
        try (Connection connection = enter(database, DBA, PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** The first column, as the DBA reads it. */
    public List<String> rows(String database, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = enter(database, DBA, PASSWORD);
                Statement statement = connection.createStatement()) {
            ResultSet found = statement.executeQuery(sql);
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    Connection enter(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
    }

    private boolean answers() {
        try {
            run("postgres");
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        Programs.signal("INT", process.pid());
        if (!Waiting.until(Duration.ofSeconds(20), () -> !process.isAlive())) {
            process.destroyForcibly();
        }
    }
}
