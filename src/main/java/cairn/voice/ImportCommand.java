package cairn.voice;

import cairn.places.BankHolidays;
import cairn.places.Places;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.db.ActorTransactionManager;
import cairn.platform.postgres.CannotStart;
import cairn.platform.postgres.Database;
import cairn.platform.postgres.Role;
import cairn.voice.domain.CannotImport;
import cairn.voice.domain.Importing;
import cairn.voice.domain.Importing.Checked;
import cairn.voice.domain.Importing.Outcome;
import cairn.voice.domain.Importing.Source;
import cairn.voice.domain.MappedColumns;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code bin/import}: brings past comments in from a file, beside a running program or without one. It serves no pages
 * and opens no box; whatever goes wrong ends in one plain sentence.
 */
public final class ImportCommand {

    private static final int UNITS_SHOWN = 20;

    private final PrintStream out;

    ImportCommand(PrintStream out) {
        this.out = out;
    }

    /** Runs the command and gives back its exit code: 0, or 1 when nothing or not everything came in. */
    public static int run(String... arguments) {
        Locale.setDefault(Locale.UK);
        LoggingSystem.get(ImportCommand.class.getClassLoader()).beforeInitialize();
        return run(System.out, System.err, arguments);
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        try {
            new ImportCommand(out).run(ImportArguments.of(arguments));
            return 0;
        } catch (CannotImport | CannotStart e) {
            err.println(e.getMessage());
        } catch (BadSqlGrammarException e) {
            err.println("The database is not ready for this version of Cairn. Start Cairn once, then import.");
        } catch (DataAccessException | TransactionException e) {
            err.println("The database stopped answering. Nothing is lost: the same command again brings in the rest.");
        } catch (UncheckedIOException e) {
            err.println("A file could not be read or written: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        }
        return 1;
    }

    private void run(ImportArguments arguments) {
        MappedColumns columns = MappedColumns.of(arguments.map());
        if (!Files.isDirectory(arguments.data())) {
            throw new CannotImport(
                    "There is no Cairn in %s. Start Cairn once, then import.".formatted(arguments.data()));
        }
        try (Database database = Database.join(arguments.data())) {
            SingleConnectionDataSource connection = new SingleConnectionDataSource(
                    database.url(), database.login(Role.APP), database.password(Role.APP), true);
            try {
                run(connection, arguments, columns);
            } finally {
                connection.destroy();
            }
        }
    }

    private void run(SingleConnectionDataSource connection, ImportArguments arguments, MappedColumns columns) {
        Clock clock = Clock.system(ZoneId.of("Europe/London"));
        JdbcClient jdbc = JdbcClient.create(connection);
        TransactionTemplate transaction = new TransactionTemplate(new ActorTransactionManager(connection, clock));
        Places places = new Places(jdbc, new BankHolidays());
        Importing importing = new Importing(jdbc, transaction, places, clock, Importing.BYTES_AT_MOST);
        ImportService service = ImportService.choose(places, transaction, arguments.service());
        Source source = new Source(arguments.file(), columns, service.service().id());
        Acting.as(Actor.founder(service.organisation()), () -> run(importing, source, arguments));
    }

    private void run(Importing importing, Source source, ImportArguments arguments) {
        ProgressLine progress = new ProgressLine(out);
        Checked checked = importing.check(source, progress);
        progress.end();
        listUnknownUnits(checked);
        Path beside = Objects.requireNonNull(arguments.file().toAbsolutePath().getParent());
        Outcome outcome = importing.run(checked, List.of(beside, arguments.data()), progress);
        progress.end();
        out.printf(
                "taken %,d, refused %,d, already there %,d%n",
                outcome.taken(), outcome.refused(), outcome.alreadyThere());
        outcome.refusals().ifPresent(list -> out.println("What was refused, and why: " + list));
    }

    private void listUnknownUnits(Checked checked) {
        var units = checked.unknownUnits();
        if (units.isEmpty()) {
            return;
        }
        out.println("These units are not known yet and will be kept as imported names:");
        units.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(UNITS_SHOWN)
                .forEach(unit -> out.printf("  %s: %,d%n", ProgressLine.plain(unit.getKey()), unit.getValue()));
        if (units.size() > UNITS_SHOWN) {
            out.printf("  and %,d more%n", units.size() - UNITS_SHOWN);
        }
    }
}
