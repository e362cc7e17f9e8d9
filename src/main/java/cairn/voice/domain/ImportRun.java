package cairn.voice.domain;

import cairn.voice.domain.CommentFile.Row;
import cairn.voice.domain.ImportRules.Comment;
import cairn.voice.domain.Progress.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The second reading of a file: its rows go on in batches, what can be taken and what cannot together. */
final class ImportRun {

    static final int BATCH = 1_000;

    private final ImportRules rules;
    private final long done;
    private final Progress progress;
    private final ToIntFunction<Batch> write;
    private List<Comment> comments = new ArrayList<>(BATCH);
    private List<RefusedRow> refused = new ArrayList<>();
    private long rows;
    private long line;
    private long taken;
    private long notTaken;

    /**
     * A run that has not begun.
     *
     * @param done how many rows were written before a break; they are passed over
     * @param write writes a batch and says how many of it were not there yet
     */
    ImportRun(ImportRules rules, long done, Progress progress, ToIntFunction<Batch> write) {
        this.rules = rules;
        this.done = done;
        this.progress = progress;
        this.write = write;
    }

    /**
     * A stretch of the file.
     *
     * @param rows how many rows the file had up to its end
     * @param lastLine the line on which its last row began
     * @param part of the whole file, from 0 to 1
     */
    record Batch(List<Comment> comments, List<RefusedRow> refused, long rows, long lastLine, double part) {}

    /** What came of the rows from here on. */
    record Read(long taken, long refused, long alreadyThere, boolean finished) {}

    Read readAll(CommentFile file) {
        boolean goOn = true;
        Optional<Row> row = file.next();
        while (row.isPresent() && goOn) {
            read(row.get());
            goOn = comments.size() + refused.size() < BATCH || flush(file);
            row = file.next();
        }
        flush(file);
        return new Read(taken, notTaken, Math.max(0, rows - done) - notTaken - taken, row.isEmpty());
    }

    private void read(Row row) {
        rows++;
        line = row.line();
        Optional<RefusedRow> problem = rules.problem(row);
        // A row that was passed over counts among its repeats all the same.
        Comment comment = problem.isPresent() ? null : rules.comment(row);
        if (rows <= done) {
            return;
        }
        problem.ifPresent(refused::add);
        if (comment != null) {
            comments.add(comment);
        }
    }

    private boolean flush(CommentFile file) {
        if (!comments.isEmpty() || !refused.isEmpty()) {
            taken += write.applyAsInt(new Batch(comments, refused, rows, line, file.part()));
            notTaken += refused.size();
            comments = new ArrayList<>(BATCH);
            refused = new ArrayList<>();
        }
        return progress.goOn(Step.WRITING, rows, file.part());
    }
}
