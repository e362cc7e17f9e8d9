package cairn.platform.postgres;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/** An existing server of the lowest version, whose DBA ran what {@code bin/db roles} prints. */
public final class LowestVersion {

    private LowestVersion() {}

    /** Where its database is, for whoever may do no more than become the owner of the tables. */
    public static String prepared(Path data) {
        try {
            ForeignServer server = ForeignServer.start(15);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.run(
                    "postgres", "CREATE ROLE keeper LOGIN NOINHERIT PASSWORD 'of the house'", "CREATE DATABASE cairn");
            String address = server.address("keeper", "of%20the%20house", "cairn");
            server.run("cairn", printed(address, data));
            // Where tests look for what only whoever runs the computer has.
            Files.writeString(
                    data.resolve("secrets.properties"), "cairn_super=the DBA's own\n", StandardOpenOption.APPEND);
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String printed(String address, Path data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = RolesCommand.run(
                address,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err,
                "roles",
                "--data",
                data.toString());
        if (code != 0) {
            throw new IllegalStateException("bin/db roles printed nothing");
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
