package cairn.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What people were told is kept: one line each, on disk before the next thing is done. */
final class Receipts implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    Receipts(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /**
     * One thing that somebody was told is kept.
     *
     * @param reader who can read it; empty for the seven words
     * @param where the address of the page on which it stands, or the seven words
     * @param words what was written, found nowhere else
     */
    record Receipt(String kind, String reader, String where, String words) {

        static Receipt of(String line) {
            String[] parts = line.split("\\|", 4);
            return new Receipt(parts[0], parts[1], parts[2], parts[3]);
        }

        String line() {
            return String.join("|", kind, reader, where, words);
        }
    }

    synchronized void keep(Receipt receipt) throws IOException {
        channel.write(StandardCharsets.UTF_8.encode(receipt.line() + "\n"));
        channel.force(false);
    }

    List<Receipt> all() throws IOException {
        return Files.readAllLines(file).stream().map(Receipt::of).toList();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
