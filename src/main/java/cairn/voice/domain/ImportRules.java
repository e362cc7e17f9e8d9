package cairn.voice.domain;

import cairn.platform.OwnWords;
import cairn.voice.domain.CommentFile.Row;
import cairn.voice.domain.MappedColumns.Part;
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

    private static final int LONGEST_NAME = 500;
    private static final List<Part> NAMES = List.of(Part.UNIT, Part.KIND, Part.THEME);

    private final ImportDates dates;
    private final UUID service;
    private final Map<Long, Integer> repeats = new HashMap<>();

    ImportRules(LocalDate today, UUID service) {
        this.dates = new ImportDates(today);
        this.service = service;
    }

    /** Why this row cannot be taken, if it cannot. */
    Optional<String> problem(Row row) {
        if (row.spare()) {
            return Optional.of("it has more fields than the first line has columns");
        }
        Optional<String> words = OwnWords.problem(row.words()).map(key -> switch (key) {
            case "platform.words.empty" -> "there are no words";
            case "platform.words.nul" -> "the words hold a character that cannot be kept (NUL)";
            default -> "the words are longer than %,d characters".formatted(OwnWords.LONGEST);
        });
        return words.or(() -> nameProblem(row)).or(() -> dateProblem(row.value(Part.DATE)));
    }

    private static Optional<String> nameProblem(Row row) {
        return NAMES.stream()
                .filter(part -> row.value(part).length() > LONGEST_NAME
                        || row.value(part).indexOf('\0') >= 0)
                .map(part -> "the %s holds a character that cannot be kept (NUL), or is longer than %d characters"
                        .formatted(part.word(), LONGEST_NAME))
                .findFirst();
    }

    private Optional<String> dateProblem(String given) {
        if (given.isBlank() || dates.month(given).isPresent()) {
            return Optional.empty();
        }
        String shown = given.length() > 40 ? given.substring(0, 40) + "…" : given;
        return Optional.of("the date “%s” cannot be read, or is not between 1900 and today".formatted(shown));
    }

    /** The comment of a row that has no problem. Called once for each row, in the order of the file. */
    Comment comment(Row row) {
        return new Comment(
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
     * @param month the first day of the month in which it was said; null when the date is not known
     * @param unit its unit's name in the file; empty when it has none
     * @param kind the file's own word for its kind; empty when it has none
     * @param theme the file's own word for what it is about; empty when it has none
     */
    record Comment(String words, @Nullable LocalDate month, String unit, String kind, String theme, byte[] identity) {}
}
