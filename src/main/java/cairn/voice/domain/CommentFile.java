package cairn.voice.domain;

import cairn.voice.domain.CannotImport.Why;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A CSV file of past comments, read in a stream, one row after the other. What is no such file is refused whole. */
final class CommentFile implements Closeable {

    private static final int LONGEST_NAME_SHOWN = 200;

    private final String name;
    private final CountedInput input;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private final int[] places;
    private long line = 1;

    private CommentFile(String name, CountedInput input, @Nullable MappedColumns columns) throws IOException {
        this.name = name;
        this.input = input;
        this.records = CsvReader.builder()
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text(input))
                .iterator();
        this.header = nextRecord()
                .orElseThrow(() -> new CannotImport(Why.EMPTY, null, name + " is empty."))
                .getFields();
        if (header.stream().anyMatch(column -> column.indexOf('\0') >= 0)) {
            throw new CannotImport(Why.NOT_TEXT, null, name + " is not a CSV file: it is not text.");
        }
        this.places = columns == null ? IntStream.range(0, header.size()).toArray() : columns.in(header);
    }

    /**
     * Opens the file and reads its header.
     *
     * @param bytesAtMost what is larger is refused
     * @throws CannotImport when it cannot be read as a CSV file with these columns
     */
    static CommentFile open(FileBytes file, MappedColumns columns, long bytesAtMost) throws IOException {
        return opened(file, columns, bytesAtMost);
    }

    /** Opens the file before anybody said what its columns hold: each row's values are all its fields. */
    static CommentFile openAll(FileBytes file, long bytesAtMost) throws IOException {
        return opened(file, null, bytesAtMost);
    }

    static CommentFile open(Path file, MappedColumns columns, long bytesAtMost) throws IOException {
        return open(new FileBytes.OnDisk(file), columns, bytesAtMost);
    }

    private static CommentFile opened(FileBytes file, @Nullable MappedColumns columns, long bytesAtMost)
            throws IOException {
        String name = shown(file.name());
        long size = file.size();
        if (size > bytesAtMost) {
            throw new CannotImport(
                    Why.TOO_LARGE,
                    null,
                    "%s is too large: %,d MB. Split it into files of at most %,d MB."
                            .formatted(name, Math.ceilDiv(size, 1_000_000), bytesAtMost / 1_000_000));
        }
        CountedInput input = new CountedInput(file.open(), size);
        try {
            return new CommentFile(name, input, columns);
        } catch (CharacterCodingException e) {
            input.close();
            throw notText(name);
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    static String shown(String name) {
        return name.length() > LONGEST_NAME_SHOWN ? name.substring(0, LONGEST_NAME_SHOWN) + "…" : name;
    }

    /** The columns' names as they stand in its first line. */
    List<String> header() {
        return header;
    }

    /** UTF-8 and nothing else, with or without the mark that some programs put in front. */
    static Reader text(InputStream input) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(
                input,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        return new WithoutMark(text);
    }

    /**
     * The next row, or nothing at the end.
     *
     * @throws CannotImport when the file cannot be read further
     */
    Optional<Row> next() {
        return nextRecord().map(this::row);
    }

    /** How much of the file has been read, from 0 to 1. */
    double part() {
        return input.part();
    }

    /** SHA-256 of the bytes read so far: at the end, of the whole file. */
    byte[] digest() {
        return input.digest();
    }

    private Optional<CsvRecord> nextRecord() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord csv = records.next();
            line = csv.getStartingLineNumber();
            return Optional.of(csv);
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private CannotImport unreadable(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return notText(name);
            }
        }
        return new CannotImport(
                Why.QUOTATION,
                String.valueOf(line),
                "%s cannot be read as a CSV file after line %,d: a quotation mark is not closed there."
                        .formatted(name, line));
    }

    static CannotImport notText(String name) {
        return new CannotImport(
                Why.NOT_UTF8, null, name + " is not written in UTF-8, or is not text. Save it as “CSV UTF-8”.");
    }

    private Row row(CsvRecord csv) {
        boolean spare = false;
        for (int i = header.size(); i < csv.getFieldCount(); i++) {
            spare |= !csv.getField(i).isBlank();
        }
        String[] values = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            values[i] = places[i] >= 0 && places[i] < csv.getFieldCount() ? csv.getField(places[i]) : "";
        }
        return new Row(csv.getStartingLineNumber(), List.of(values), spare);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /**
     * One row as it stands in the file.
     *
     * @param line the line of the file on which it begins
     * @param values one for each {@link MappedColumns.Part}, or for each column; empty where nothing is mapped or nothing stands
     * @param spare whether it has more fields than the header has columns
     */
    record Row(long line, List<String> values, boolean spare) {

        String value(MappedColumns.Part part) {
            return values.get(part.ordinal());
        }

        String words() {
            return value(MappedColumns.Part.WORDS);
        }
    }
}
