package cairn.voice.domain;

import cairn.platform.OwnWords;
import cairn.voice.domain.CommentFile.Row;
import cairn.voice.domain.MappedColumns.Part;
import cairn.voice.domain.RefusedRow.Why;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says of each row of one file whether it can be taken, and who it is: its values and which repeat of them it is within
 * the file. The same row of the same file is the same comment, however often it is brought in.
 */
final class ImportRules {

    private static final List<Part> NAMES = List.of(Part.UNIT, Part.KIND, Part.THEME);

    private final ImportDates dates;
    private final UUID service;
    private final Map<Long, Integer> repeats = new HashMap<>();

    ImportRules(LocalDate today, UUID service) {
        this.dates = new ImportDates(today);
        this.service = service;
    }

    /** Why this row cannot be taken, if it cannot. */
    Optional<RefusedRow> problem(Row row) {
        if (row.spare()) {
            return refused(row, Why.MORE_FIELDS, null);
        }
        Optional<RefusedRow> words = OwnWords.problem(row.words()).flatMap(key -> switch (key) {
            case "platform.words.empty" -> refused(row, Why.NO_WORDS, null);
            case "platform.words.nul" -> refused(row, Why.NUL, null);
            default -> refused(row, Why.TOO_LONG, null);
        });
        return words.or(() -> nameProblem(row)).or(() -> dateProblem(row));
    }

    private static Optional<RefusedRow> nameProblem(Row row) {
        return NAMES.stream()
                .filter(part -> row.value(part).length() > RefusedRow.LONGEST_NAME
                        || row.value(part).indexOf('\0') >= 0)
                .findFirst()
                .flatMap(part -> refused(row, Why.NAME, part.word()));
    }

    private Optional<RefusedRow> dateProblem(Row row) {
        String given = row.value(Part.DATE);
        if (given.isBlank() || dates.month(given).isPresent()) {
            return Optional.empty();
        }
        return refused(row, Why.DATE, given.length() > 40 ? given.substring(0, 40) + "…" : given);
    }

    private static Optional<RefusedRow> refused(Row row, Why why, @Nullable String detail) {
        return Optional.of(new RefusedRow(row.line(), why, detail, row.words()));
    }

    /** The comment of a row that has no problem. Called once for each row, in the order of the file. */
    Comment comment(Row row) {
        return new Comment(
                row.line(),
                row.words(),
                dates.month(row.value(Part.DATE)).orElse(null),
                row.value(Part.UNIT).strip(),
                row.value(Part.KIND),
                row.value(Part.THEME),
                identity(row));
    }

    private byte[] identity(Row row) {
        MessageDigest digest = CountedInput.sha256();
        digest.update("cairn imported comment 1".getBytes(StandardCharsets.UTF_8));
        digest.update(bytes(service));
        for (String value : row.values()) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        byte[] values = digest.digest();
        int repeat = repeats.merge(ByteBuffer.wrap(values).getLong(), 1, Integer::sum);
        digest.update(values);
        return digest.digest(ByteBuffer.allocate(4).putInt(repeat).array());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /**
     * A past comment that can be taken.
     *
     * @param line the line of the file on which it begins
     * @param month the first day of the month in which it was said; null when the date is not known
     * @param unit its unit's name in the file; empty when it has none
     * @param kind the file's own word for its kind; empty when it has none
     * @param theme the file's own word for what it is about; empty when it has none
     */
    record Comment(
            long line,
            String words,
            @Nullable LocalDate month,
            String unit,
            String kind,
            String theme,
            byte[] identity) {

        Comment identifiedAs(byte[] another) {
            return new Comment(line, words, month, unit, kind, theme, another);
        }
    }
}
