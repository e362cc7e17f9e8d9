package cairn.voice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileRefusedTest {

    @TempDir
    private Path folder;

    @Test
    void aMissingFile() {
        refused(folder.resolve("nowhere.csv"), "There is no file nowhere.csv.");
    }

    @Test
    void aFolder() throws IOException {
        refused(Files.createDirectory(folder.resolve("comments")), "comments is a folder.");
    }

    @Test
    void anEmptyFile() throws IOException {
        refused(file(""), "past.csv is empty.");
        refused(file("\n\n"), "past.csv is empty.");
        refused(file("\uFEFF"), "past.csv is empty.");
    }

    @Test
    void aFileThatIsNotUtf8() throws IOException {
        String why = "past.csv is not written in UTF-8, or is not text. Save it as “CSV UTF-8”.";
        refused(file("Comment\nTŷ\n".getBytes(StandardCharsets.UTF_16)), why);
        refused(file("Comment\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)), why);
        refused(file(("Comment\n" + "ok\n".repeat(50_000) + "caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1)), why);
    }

    @Test
    void aFileThatIsNoText() throws IOException {
        byte[] noise = new byte[10_000];
        new Random(7102).nextBytes(noise);
        assertThatThrownBy(() -> readAll(file(noise), Importing.BYTES_AT_MOST)).isInstanceOf(CannotImport.class);
        refused(file(new byte[10_000]), "past.csv is not a CSV file: it is not text.");
    }

    @Test
    void aHeaderWithoutTheColumnSaysWhichColumnsThereAre() throws IOException {
        refused(
                file("Id,Text,\"a, b\"\n1,Hello,c\n"),
                "The file has no column “Comment”. The columns in its first line are: Id, Text, a, b.");
        refused(file("Comment,Comment\na,b\n"), "The file has more than one column “Comment”: give each its own name.");
    }

    @Test
    void anUnclosedQuotationMarkWhereverItStands() throws IOException {
        refused(file("Comment\none\n\"two\nthree\n"), unclosedAfter(2));
        refused(file("Comment\none\n\"two\nthree\n\"four\"\n"), unclosedAfter(2));
        refused(file("Comment\n" + "one\n".repeat(30_000) + "\"two"), unclosedAfter(30_001));
    }

    @Test
    void aFileOfMoreBytesThanAllowed() throws IOException {
        assertThatThrownBy(() -> readAll(file("Comment\n" + "a".repeat(2_000_000)), 1_000_000))
                .isInstanceOf(CannotImport.class)
                .hasMessage("past.csv is too large: 3 MB. Split it into files of at most 1 MB.");
        Path sparse = folder.resolve("sparse.csv");
        try (RandomAccessFile large = new RandomAccessFile(sparse.toFile(), "rw")) {
            large.setLength(Importing.BYTES_AT_MOST + 1);
        }
        refused(sparse, "sparse.csv is too large: 101 MB. Split it into files of at most 100 MB.");
    }

    private static String unclosedAfter(int line) {
        return "past.csv cannot be read as a CSV file after line %,d: a quotation mark is not closed there."
                .formatted(line);
    }

    private void refused(Path file, String sentence) {
        assertThatThrownBy(() -> readAll(file, Importing.BYTES_AT_MOST))
                .isInstanceOf(CannotImport.class)
                .hasMessage(sentence);
        assertThat(folder.resolve("past-refused.csv")).doesNotExist();
    }

    private static void readAll(Path path, long bytesAtMost) throws IOException {
        try (CommentFile file = CommentFile.open(path, MappedColumns.of("words=Comment"), bytesAtMost)) {
            while (file.next().isPresent()) {}
        }
    }

    private Path file(String content) throws IOException {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("past.csv"), content);
    }
}
