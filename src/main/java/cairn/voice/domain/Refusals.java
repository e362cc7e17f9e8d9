package cairn.voice.domain;

import cairn.voice.domain.CommentFile.Row;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows that could not be taken, with their line and the reason, as a CSV file of their own. Made when there is one. */
final class Refusals implements Closeable {

    private final List<Path> folders;
    private final String name;
    private @Nullable CsvWriter writer;
    private @Nullable Path path;

    /**
     * The refusals of a file.
     *
     * @param folders where the list may lie, the best place first
     */
    Refusals(Path file, List<Path> folders) {
        this.folders = folders;
        this.name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.csv$", "") + "-refused.csv";
    }

    void add(Row row, String reason) {
        if (writer == null) {
            writer = open();
            writer.writeRecord("line", "reason", "words");
        }
        writer.writeRecord(String.valueOf(row.line()), harmless(reason), harmless(row.words()));
    }

    /** Where the list lies, if anything was refused. */
    Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    private CsvWriter open() {
        IOException last = new IOException("nowhere to write " + name);
        for (Path folder : folders) {
            try {
                path = folder.resolve(name);
                return CsvWriter.builder()
                        .quoteStrategy(QuoteStrategies.ALWAYS)
                        .build(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
            } catch (IOException e) {
                last = e;
            }
        }
        throw new UncheckedIOException(last);
    }

    /** A spreadsheet takes a cell that begins so for a formula, and would run it. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
