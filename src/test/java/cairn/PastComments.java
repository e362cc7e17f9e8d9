package cairn;

import cairn.Wire.Answer;
import cairn.places.Places;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.page.Front;
import cairn.voice.domain.Importing;
import cairn.voice.domain.Importing.Source;
import cairn.voice.domain.MappedColumns;
import cairn.voice.domain.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings past comments of the sample service in, as {@code bin/import} does. */
@TestComponent
public class PastComments {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Places places;
    private final Front.Door door;
    private final Clock clock;

    PastComments(
            JdbcClient jdbc, PlatformTransactionManager transactions, Places places, Front.Door door, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.places = places;
        this.door = door;
        this.clock = clock;
    }

    /** Writes these lines into a file of this name in the folder, and brings them in by this map. */
    public void bringIn(Path folder, String name, String lines, String map) {
        try {
            Path file = Files.writeString(folder.resolve(name), lines);
            Importing importing = new Importing(jdbc, transaction, places, clock, Importing.BYTES_AT_MOST);
            UUID organisation = door.at("localhost").orElseThrow().organisation();
            Acting.as(Actor.founder(organisation), () -> {
                UUID service = transaction.execute(
                        status -> places.services().getFirst().id());
                Source source = new Source(file, MappedColumns.of(map), service);
                importing.run(importing.check(source, Progress.NONE), List.of(folder), Progress.NONE);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String BETWEEN = "between-the-parts";

    /** How a form with a file says what it is. */
    public static final String FORM_WITH_FILE = "multipart/form-data; boundary=" + BETWEEN;

    /** Sends a file as the page's form does. */
    public static Answer bring(Wire wire, String name, String content) {
        return wire.send(
                "POST",
                "/en/imports/new",
                Map.of("Content-Type", FORM_WITH_FILE, "X-CSRF-TOKEN", wire.token()),
                form("name=\"file\"; filename=\"" + name + "\"", content));
    }

    /** A form with one part. */
    public static String form(String part, String content) {
        return "--" + BETWEEN + "\r\nContent-Disposition: form-data; " + part + "\r\n\r\n" + content + "\r\n--"
                + BETWEEN + "--\r\n";
    }
}
