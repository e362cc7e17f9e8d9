package cairn.people;

import cairn.platform.page.Page;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a module holds about whoever acts, all of it that they may read themselves. Every module that keeps something
 * about a person has a bean of this; the page "everything about me" and the files taken away from it ask them all.
 * What others chose about the person, such as not to be read by them, is theirs and never told here (walls, 21).
 */
public interface AboutMe {

    /** What there is, under titles, in the language of the page; a section with no rows says that there is nothing. */
    List<Section> sections(Page page);

    /**
     * Things of one kind.
     *
     * @param key the key of its title
     * @param change where the person corrects it, without the language; null where nothing can be corrected
     */
    record Section(String key, @Nullable String change, List<Row> rows) {}

    /** One thing, field by field. */
    record Row(List<Field> fields) {

        /** Leaves out what was never said. */
        public static Row of(Field... fields) {
            return new Row(Arrays.stream(fields).filter(Field::said).toList());
        }
    }

    /**
     * One thing said or decided.
     *
     * @param key the key of its label
     * @param value a text, kept to the byte, a {@link LocalDate} or a {@link LocalDateTime}; null or empty when it was never said
     */
    record Field(String key, @Nullable Object value) {

        public static Field of(String key, @Nullable String value) {
            return new Field(key, value);
        }

        public static Field of(String key, @Nullable LocalDate value) {
            return new Field(key, value);
        }

        public static Field of(String key, @Nullable LocalDateTime value) {
            return new Field(key, value);
        }

        boolean said() {
            return value != null && !value.equals("");
        }

        /** As a person reads it. */
        public String text(Page page) {
            return switch (value) {
                case LocalDate date -> page.date(date);
                case LocalDateTime moment -> page.date(moment.toLocalDate()) + ", " + page.time(moment.toLocalTime());
                case null, default -> Objects.toString(value, "");
            };
        }
    }
}
