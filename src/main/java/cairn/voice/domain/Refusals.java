package cairn.voice.domain;

import cairn.platform.file.CsvRows;
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
    private @Nullable CsvRows writer;
    private @Nullable Path path;

    /**
     * The refusals of a file.
     *
     * @param folders where the list may lie, the best place first
     */
    Refusals(String file, List<Path> folders) {
        this.folders = folders;
        this.name = file.replaceFirst("(?i)\\.csv$", "") + "-refused.csv";
    }

    void add(RefusedRow row) {
        if (writer == null) {
            writer = open();
            writer.write("line", "reason", "words");
        }
        writer.write(String.valueOf(row.line()), row.sentence(), row.words());
    }

    /** Where the list lies, if anything was refused. */
    Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    private CsvRows open() {
        IOException last = new IOException("nowhere to write " + name);
        for (Path folder : folders) {
            try {
                path = folder.resolve(name);
                return new CsvRows(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
            } catch (IOException e) {
                last = e;
            }
        }
        throw new UncheckedIOException(last);
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
