package cairn.voice.domain;

import cairn.places.Places;
import cairn.voice.domain.ImportRules.Comment;
import cairn.voice.domain.Progress.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings past comments in from a file. It is read twice: first to see that all of it can be read, then to write, in
 * batches that each stand for themselves. After a break in the middle the same file brings in the rest.
 */
public final class Importing {

    public static final long BYTES_AT_MOST = 100_000_000;
    private static final int ROWS_AT_MOST = 2_000_000;

    private final ImportedComments comments;
    private final Places places;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final long bytesAtMost;

    public Importing(JdbcClient jdbc, TransactionOperations transaction, Places places, Clock clock, long bytesAtMost) {
        this.comments = new ImportedComments(jdbc);
        this.transaction = transaction;
        this.places = places;
        this.clock = clock;
        this.bytesAtMost = bytesAtMost;
    }

    /** Which file, how it is to be read, and for which service of the organisation acted for. */
    public record Source(Path file, MappedColumns columns, UUID service) {}

    /**
     * A file that can be imported.
     *
     * @param unknownUnits how many rows each name has that is no unit of the service, in the order of the file
     * @param digest tells this file, read in this way, from any other
     */
    public record Checked(Source source, long rows, long refused, Map<String, Integer> unknownUnits, byte[] digest) {}

    /**
     * What came of it.
     *
     * @param refusals where the refused rows are listed, if any were
     * @param finished whether it went to the end of the file
     */
    public record Outcome(long taken, long refused, long alreadyThere, Optional<Path> refusals, boolean finished) {}

    /**
     * Reads the whole file and writes nothing.
     *
     * @throws CannotImport when it has to be refused whole
     */
    public Checked check(Source source, Progress progress) {
        UnknownUnits unknown = new UnknownUnits(unitNames(source));
        ImportRules rules = rules(source);
        long rows = 0;
        long refused = 0;
        try (CommentFile file = open(source)) {
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                rows++;
                if (rules.problem(row.get()).isPresent()) {
                    refused++;
                } else {
                    unknown.count(rules.comment(row.get()).unit());
                }
                if (rows > ROWS_AT_MOST) {
                    throw new CannotImport("The file has more than %,d rows. Split it.".formatted(ROWS_AT_MOST));
                }
                if (rows % ImportRun.BATCH == 0 && !progress.goOn(Step.CHECKING, rows, file.part())) {
                    throw new CannotImport("It was stopped before anything was written.");
                }
            }
            return new Checked(source, rows, refused, unknown.rows(), digest(source, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes what is not there yet.
     *
     * @param folders where the list of refused rows may lie, the best place first
     */
    public Outcome run(Checked checked, List<Path> folders, Progress progress) {
        Source source = checked.source();
        UUID from = begin(checked);
        UnitNames units = unitNames(source);
        try (CommentFile file = open(source);
                Refusals refusals = new Refusals(source.file(), folders)) {
            return new ImportRun(rules(source), refusals, progress, batch -> write(from, batch, units)).readAll(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID begin(Checked checked) {
        Source source = checked.source();
        UnitNames known = unitNames(source);
        return transaction.execute(status -> {
            comments.addUnits(checked.unknownUnits().keySet().stream()
                    .filter(name -> known.match(name).equals(UnitNames.NONE))
                    .toList());
            return comments.begin(source.service(), String.valueOf(source.file().getFileName()), checked.digest());
        });
    }

    private int write(UUID from, List<Comment> batch, UnitNames units) {
        return transaction.execute(status -> comments.add(from, batch, units));
    }

    private UnitNames unitNames(Source source) {
        return transaction.execute(status -> new UnitNames(places.everIn(source.service()), comments.units()));
    }

    private CommentFile open(Source source) throws IOException {
        return CommentFile.open(source.file(), source.columns(), bytesAtMost);
    }

    private ImportRules rules(Source source) {
        return new ImportRules(LocalDate.now(clock), source.service());
    }

    private static byte[] digest(Source source, CommentFile file) {
        MessageDigest digest = CountedInput.sha256();
        digest.update(file.digest());
        digest.update(source.service().toString().getBytes(StandardCharsets.UTF_8));
        return digest.digest(source.columns().columns().toString().getBytes(StandardCharsets.UTF_8));
    }
}
