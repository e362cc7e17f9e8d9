package cairn.guide;

import cairn.evidence.SumBook;
import cairn.places.BankHolidays;
import cairn.places.Places;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.db.ActorTransactionManager;
import cairn.platform.postgres.CannotStart;
import cairn.platform.postgres.Database;
import cairn.platform.postgres.Role;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code bin/db rebuild}: makes everything that is only counted again from the facts, beside a running program or without
 * one. The facts themselves are not touched.
 */
public final class RebuildCommand {

    private RebuildCommand() {}

    /** Runs the command and gives back its exit code: 0, or 1 when nothing was made again. */
    public static int run(String... arguments) {
        return run(System.out, System.err, arguments);
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        List<String> words = List.of(arguments);
        if (words.size() != 3 || !words.get(1).equals("--data")) {
            err.println("Use it like this: bin/db rebuild [--data DIR]");
            return 1;
        }
        Path data = Path.of(words.get(2));
        if (!Files.isDirectory(data)) {
            err.println("There is no Cairn in " + data + ".");
            return 1;
        }
        try (Database database = Database.join(data)) {
            rebuild(database, out);
            return 0;
        } catch (CannotStart e) {
            err.println(e.getMessage());
        } catch (DataAccessException | TransactionException e) {
            err.println(
                    "The sums were not made again: the database is not ready, or stopped answering. They stand as before.");
        }
        return 1;
    }

    private static void rebuild(Database database, PrintStream out) {
        SingleConnectionDataSource connection = new SingleConnectionDataSource(
                database.url(), database.login(Role.BATCH), database.password(Role.BATCH), true);
        try {
            JdbcClient jdbc = JdbcClient.create(connection);
            TransactionTemplate transaction = new TransactionTemplate(
                    new ActorTransactionManager(connection, Clock.system(ZoneId.of("Europe/London"))));
            Places places = new Places(jdbc, new BankHolidays());
            SumBook sums = new SumBook(jdbc);
            List<UUID> organisations = Objects.requireNonNull(
                    Acting.as(Actor.rebuilder(null), () -> transaction.execute(status -> places.organisations())));
            for (UUID organisation : organisations) {
                Integer made =
                        Acting.as(Actor.rebuilder(organisation), () -> transaction.execute(status -> sums.rebuild()));
                out.printf("%,d sums made again%n", Objects.requireNonNull(made));
            }
        } finally {
            connection.destroy();
        }
    }
}
