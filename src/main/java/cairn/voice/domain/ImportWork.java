package cairn.voice.domain;

import cairn.places.Places;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.voice.domain.ImportChecks.Unknown;
import cairn.voice.domain.ImportFile.Stage;
import cairn.voice.domain.Importing.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what coordinators ordered: checks files and writes their comments, one at a time in a process, in small transactions,
 * as the importer, who may write past comments and nothing else. All that it knows stands in the database. When a process
 * dies in the middle, the next one that looks finds nothing moving and goes on behind the last step; should the first live
 * after all, the number of the next step is taken and it leaves off.
 */
@Component
public class ImportWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final long TELL_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int DAYS_KEPT = 3;
    private static final String WANTED = """
            select f.id from voice.import_file f
            join lateral (select number, what, recorded_at from voice.import_turn where file_id = f.id order by number desc limit 1) t on true
            left join lateral (select turn, recorded_at from voice.import_step where file_id = f.id order by number desc limit 1) s on true
            where f.id = any (array(select file_id from voice.import_piece)) and t.what in ('READ', 'START')
              and (s.turn is distinct from t.number or s.recorded_at < clock_timestamp() - make_interval(secs => :quiet))
            order by t.recorded_at limit 1
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Places places;
    private final ImportFiles files;
    private final ImportChecks checks;
    private final ImportSteps steps;
    private final Importing importing;
    private final Duration rest;
    private final ReentrantLock busy = new ReentrantLock();
    private volatile boolean ending;

    ImportWork(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Places places,
            ImportFiles files,
            ImportChecks checks,
            Importing importing,
            @Value("${cairn.import.rest:PT0.005S}") Duration rest) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.places = places;
        this.files = files;
        this.checks = checks;
        this.steps = new ImportSteps(jdbc);
        this.importing = importing;
        this.rest = rest;
    }

    /** Looks for work, beside the request that ordered it. */
    @Scheduled(fixedDelayString = "${cairn.import.look-every:PT5S}")
    public void look() {
        Thread.ofVirtual().name("import").start(this::work);
    }

    /** Does what there is to do, unless it is being done. */
    void work() {
        if (!busy.tryLock()) {
            return;
        }
        try {
            organisations().forEach(organisation -> Acting.as(Actor.importer(organisation), () -> workHere()));
        } catch (TransientDataAccessException | NonTransientDataAccessResourceException | TransactionException away) {
            LOG.warn("The database is away: past comments wait");
        } catch (RuntimeException e) {
            LOG.error(
                    "Looking for files of past comments failed: {}",
                    e.getClass().getName());
        } finally {
            busy.unlock();
        }
    }

    private List<UUID> organisations() {
        return Acting.as(Actor.frontDoor(), () -> in(places::organisations));
    }

    private void workHere() {
        for (Optional<ImportFile> next = next(); next.isPresent() && !ending; next = next()) {
            workOn(next.get());
        }
        in(() -> files.untouchedFor(DAYS_KEPT).stream()
                        .flatMap(id -> files.find(id).stream())
                        .filter(file -> !file.working())
                        .toList())
                .forEach(file -> end(file, "DROPPED", null, null));
    }

    private Optional<ImportFile> next() {
        return in(() -> jdbc.sql(WANTED)
                .param("quiet", ImportFile.QUIET_SECONDS)
                .query(UUID.class)
                .optional()
                .flatMap(files::find));
    }

    private void workOn(ImportFile file) {
        try {
            claim(file);
            if (file.stage() == Stage.CHECKING) {
                check(file);
            } else {
                write(file);
            }
        } catch (CannotImport refused) {
            if (!ending && stillWanted(file)) {
                end(file, "REFUSED", refused.why().name(), refused.detail());
            }
        } catch (DuplicateKeyException anotherHasIt) {
            LOG.info("Another process goes on with a file of past comments");
        } catch (TransientDataAccessException | NonTransientDataAccessResourceException | TransactionException away) {
            throw away;
        } catch (RuntimeException e) {
            LOG.error("A file of past comments stopped: {}", e.getClass().getName());
            in(() -> files.turn(file, "STOP", "FAILED", null, ""));
        }
    }

    private void check(ImportFile file) {
        Telling telling = new Telling(file);
        Importing.Checked checked = importing.check(source(file), telling::goOn);
        in(() -> {
            checks.add(file.id(), file.reading(), checked);
            return files.turn(file, "CHECKED", null, null, "");
        });
    }

    private void write(ImportFile file) {
        byte[] digest = in(() -> checks.digest(file.id(), file.reading()));
        List<String> units = in(() -> List.copyOf(
                checks.unknown(file.id(), file.reading(), Unknown.UNIT).keySet()));
        ImportFile claimed = in(() -> files.find(file.id()).orElseThrow());
        Source source = source(file);
        ImportRun.Read read = importing.carry(claimed, digest, source, units, row -> {}, (step, rows, part) -> {
            rest();
            return !ending && stillWanted(file);
        });
        if (read.finished()) {
            end(file, "DONE", null, null);
        }
    }

    private Source source(ImportFile file) {
        UUID service = file.service();
        if (service == null) {
            throw new IllegalStateException("nobody said where the comments go");
        }
        return new Source(files.bytes(file), file.columns().orElseThrow(), service);
    }

    private void end(ImportFile file, String what, @Nullable String why, @Nullable String detail) {
        in(() -> {
            boolean ended = files.turn(file, what, why, detail, "");
            if (ended) {
                files.forget(file.id());
            }
            return ended;
        });
    }

    private boolean stillWanted(ImportFile file) {
        return in(() -> files.newestTurn(file.id())) == file.turn();
    }

    /** Between two batches, so that pages stay quick. */
    private void rest() {
        try {
            Thread.sleep(rest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ending = true;
        }
    }

    private void claim(ImportFile file) {
        boolean goesOn = file.stage() == Stage.WRITING && file.into() != null;
        tell(file, file.step() + 1, goesOn ? file.rows() : 0, goesOn ? file.part() : 0);
    }

    private void tell(ImportFile file, int step, long rows, double part) {
        in(() -> {
            UUID into = file.stage() == Stage.WRITING ? file.into() : null;
            steps.tell(file.id(), step, file.turn(), into, rows, part);
            return true;
        });
    }

    /** Says about once a second how far a check is. */
    private final class Telling {

        private final ImportFile file;
        private int step;
        private long told = System.nanoTime();

        Telling(ImportFile file) {
            this.file = file;
            this.step = file.step() + 1;
        }

        boolean goOn(Progress.Step what, long rows, double part) {
            if (System.nanoTime() - told < TELL_EVERY_NANOS) {
                return !ending;
            }
            told = System.nanoTime();
            tell(file, ++step, rows, part);
            return !ending && stillWanted(file);
        }
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    @Override
    public void destroy() {
        ending = true;
    }
}
