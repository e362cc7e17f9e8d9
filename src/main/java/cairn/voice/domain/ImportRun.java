package cairn.voice.domain;

import cairn.voice.domain.CommentFile.Row;
import cairn.voice.domain.ImportRules.Comment;
import cairn.voice.domain.Importing.Outcome;
import cairn.voice.domain.Progress.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The second reading of a file: what can be taken goes on in batches, what cannot is listed. */
final class ImportRun {

    static final int BATCH = 1_000;

    private final ImportRules rules;
    private final Refusals refusals;
    private final Progress progress;
    private final ToIntFunction<List<Comment>> write;
    private final List<Comment> batch = new ArrayList<>(BATCH);
    private long rows;
    private long refused;
    private long taken;

    /**
     * A run that has not begun.
     *
     * @param write writes a batch and says how many of it were not there yet
     */
    ImportRun(ImportRules rules, Refusals refusals, Progress progress, ToIntFunction<List<Comment>> write) {
        this.rules = rules;
        this.refusals = refusals;
        this.progress = progress;
        this.write = write;
    }

    Outcome readAll(CommentFile file) {
        boolean goOn = true;
        Optional<Row> row = file.next();
        while (row.isPresent() && goOn) {
            read(row.get());
            goOn = batch.size() < BATCH || flush(file);
            row = file.next();
        }
        flush(file);
        return new Outcome(taken, refused, rows - refused - taken, refusals.path(), row.isEmpty());
    }

    private void read(Row row) {
        rows++;
        Optional<String> problem = rules.problem(row);
        if (problem.isPresent()) {
            refused++;
            refusals.add(row, problem.get());
        } else {
            batch.add(rules.comment(row));
        }
    }

    private boolean flush(CommentFile file) {
        if (!batch.isEmpty()) {
            taken += write.applyAsInt(batch);
            batch.clear();
        }
        return progress.goOn(Step.WRITING, rows, file.part());
    }
}
