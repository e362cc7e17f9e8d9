package cairn.voice.domain;

import cairn.places.Places;
import cairn.platform.web.FileDoor;
import cairn.voice.domain.ImportSteps.Step;
import cairn.voice.domain.MappedColumns.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings past comments in from a file. It is read twice: first to see that all of it can be read, then to write, in
 * batches that each stand for themselves. After a break in the middle the same file brings in the rest.
 */
public final class Importing {

    public static final long BYTES_AT_MOST = FileDoor.BYTES_AT_MOST;
    private static final int ROWS_AT_MOST = 2_000_000;
    private static final int REFUSED_SHOWN = 20;
    private static final String COMMAND = "bin/import";

    private final JdbcClient jdbc;
    private final ImportedComments comments;
    private final ImportSteps steps;
    private final Places places;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final long bytesAtMost;

    public Importing(JdbcClient jdbc, TransactionOperations transaction, Places places, Clock clock, long bytesAtMost) {
        this.jdbc = jdbc;
        this.comments = new ImportedComments(jdbc);
        this.steps = new ImportSteps(jdbc);
        this.transaction = transaction;
        this.places = places;
        this.clock = clock;
        this.bytesAtMost = bytesAtMost;
    }

    /** Which file, how it is to be read, and for which service of the organisation acted for. */
    public record Source(FileBytes file, MappedColumns columns, UUID service) {

        public Source(Path file, MappedColumns columns, UUID service) {
            this(new FileBytes.OnDisk(file), columns, service);
        }
    }

    /**
     * A file that can be imported.
     *
     * @param unknownUnits how many rows each name has that is no unit of the service, in the order of the file
     * @param unknownKinds how many rows each word for a kind has that names none of ours
     * @param firstRefused the first rows that cannot be taken
     * @param digest tells this file, read in this way, from any other
     */
    public record Checked(
            Source source,
            long rows,
            long refused,
            Map<String, Integer> unknownUnits,
            Map<String, Integer> unknownKinds,
            List<RefusedRow> firstRefused,
            byte[] digest) {}

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
        Map<String, Integer> kinds = new LinkedHashMap<>();
        List<RefusedRow> first = new ArrayList<>();
        ImportRules rules = rules(source);
        long rows = 0;
        long refused = 0;
        try (CommentFile file = open(source)) {
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                rows++;
                Optional<RefusedRow> problem = rules.problem(row.get());
                if (problem.isPresent()) {
                    refused++;
                    problem.filter(each -> first.size() < REFUSED_SHOWN).ifPresent(first::add);
                } else {
                    unknown.count(row.get().value(Part.UNIT).strip());
                    countKind(row.get().value(Part.KIND), kinds);
                }
                if (rows > ROWS_AT_MOST) {
                    throw new CannotImport(
                            CannotImport.Why.TOO_MANY_ROWS,
                            null,
                            "The file has more than %,d rows. Split it.".formatted(ROWS_AT_MOST));
                }
                if (rows % ImportRun.BATCH == 0 && !progress.goOn(Progress.Step.CHECKING, rows, file.part())) {
                    throw new CannotImport("It was stopped before anything was written.");
                }
            }
            return new Checked(source, rows, refused, unknown.rows(), kinds, first, digest(source, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void countKind(String word, Map<String, Integer> kinds) {
        if (!word.isBlank() && ImportedKinds.of(word) == null) {
            kinds.merge(word.strip(), 1, Integer::sum);
        }
    }

    /**
     * Writes what is not there yet, as the command does: the file's bytes stay where they lie.
     *
     * @param folders where the list of refused rows may lie, the best place first
     */
    public Outcome run(Checked checked, List<Path> folders, Progress progress) {
        FileBytes bytes = checked.source().file();
        ImportFiles files = new ImportFiles(jdbc, transaction);
        ImportFile file = transaction.execute(status -> ordered(files, checked));
        try (Refusals refusals = new Refusals(bytes.name(), folders)) {
            ImportRun.Read read =
                    carry(file, checked.digest(), checked.source(), unknown(checked), refusals::add, progress);
            transaction.executeWithoutResult(
                    status -> files.turn(file, read.finished() ? "DONE" : "STOP", null, null, COMMAND));
            return new Outcome(read.taken(), read.refused(), read.alreadyThere(), refusals.path(), read.finished());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> unknown(Checked checked) {
        return List.copyOf(checked.unknownUnits().keySet());
    }

    /** The same rows as for a file that came in on a page, so that there is one report for both. */
    private ImportFile ordered(ImportFiles files, Checked checked) {
        Source source = checked.source();
        UUID id;
        try {
            id = files.bringName(source.file().name(), source.file().size(), COMMAND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImportFile brought = files.find(id).orElseThrow();
        files.read(brought, source.service(), source.columns(), COMMAND);
        ImportFile read = files.find(id).orElseThrow();
        new ImportChecks(jdbc).add(id, read.reading(), checked);
        files.turn(read, "START", null, null, COMMAND);
        return files.find(id).orElseThrow();
    }

    /**
     * Writes the file's rows from where its last step ended, one transaction for each batch.
     *
     * @param refused hears of each row that cannot be taken, beside what is kept of it
     * @throws org.springframework.dao.DuplicateKeyException when another process has taken the work
     */
    ImportRun.Read carry(
            ImportFile file,
            byte[] digest,
            Source source,
            List<String> unknownUnits,
            Consumer<RefusedRow> refused,
            Progress progress) {
        Optional<Step> last = transaction.execute(status -> steps.last(file.id()));
        UUID from = begin(source, unknownUnits, digest);
        UnitNames units = unitNames(source);
        NamesLike names = names();
        Writing writing =
                new Writing(file, from, units, names, last.map(Step::number).orElse(0));
        long done = last.filter(step -> step.importId() != null).map(Step::rows).orElse(0L);
        try (CommentFile opened = open(source)) {
            return new ImportRun(rules(source), done, progress, batch -> {
                        batch.refused().forEach(refused);
                        return writing.write(batch);
                    })
                    .readAll(opened);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one batch after the other. */
    private final class Writing {

        private final ImportFile file;
        private final UUID from;
        private final UnitNames units;
        private final NamesLike names;
        private int step;

        Writing(ImportFile file, UUID from, UnitNames units, NamesLike names, int step) {
            this.file = file;
            this.from = from;
            this.units = units;
            this.names = names;
            this.step = step;
        }

        int write(ImportRun.Batch batch) {
            step++;
            return transaction.execute(status -> {
                var added = comments.add(from, batch.comments(), units, names::in);
                steps.add(file.id(), step, file.turn(), from, batch, added);
                return added.taken().size();
            });
        }
    }

    private UUID begin(Source source, List<String> unknownUnits, byte[] digest) {
        UnitNames known = unitNames(source);
        return transaction.execute(status -> {
            comments.addUnits(unknownUnits.stream()
                    .filter(name -> known.match(name).equals(UnitNames.NONE))
                    .toList());
            return comments.begin(source.service(), source.file().name(), digest);
        });
    }

    private UnitNames unitNames(Source source) {
        return transaction.execute(status -> new UnitNames(places.everIn(source.service()), comments.units()));
    }

    private NamesLike names() {
        return transaction.execute(status -> new NamesLike(comments.peoplesNames()));
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
