package cairn.voice.web;

import cairn.platform.form.DateFields;
import cairn.platform.text.Language;
import cairn.voice.domain.SlipNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of paper as it is being keyed in. It travels inside the next page; nothing is kept until it is sent.
 *
 * @param said what the writer wrote and chose, as at the box
 * @param box the id of the real box, or {@link #HANDED_OVER}
 * @param numbered whether a slip number stands on it
 * @param language the language it was written in
 * @param name the name that the writer put on it; empty when they put none
 * @param readBack whether it was read back to whoever wrote it
 */
public record PaperTyped(
        Typed said,
        String box,
        DateFields emptied,
        String numbered,
        String number,
        String language,
        String name,
        String readBack,
        String readBackBy) {

    /** It lay in no box. */
    public static final String HANDED_OVER = "HANDED_OVER";

    public static final String YES = "YES";
    public static final String NO = "NO";

    static PaperTyped begin(String box, LocalDate today, Language language) {
        return new PaperTyped(
                Typed.begin(UUID.randomUUID().toString()),
                box,
                DateFields.of(today),
                "",
                "",
                language.code(),
                "",
                "",
                "");
    }

    static PaperTyped of(HttpServletRequest request) {
        return new PaperTyped(
                Typed.of(request),
                text(request, "box"),
                new DateFields(text(request, "day"), text(request, "month"), text(request, "year")),
                text(request, "numbered"),
                text(request, "number"),
                text(request, "language"),
                text(request, "name"),
                text(request, "readBack"),
                text(request, "readBackBy"));
    }

    /** The form's own id, and then the item's; the box takes none that tells the time. */
    @Nullable UUID id() {
        UUID id = Typed.id(said.form());
        return id == null || id.version() != 4 ? null : id;
    }

    boolean handedOver() {
        return box.equals(HANDED_OVER);
    }

    @Nullable UUID boxId() {
        return Typed.id(box);
    }

    boolean onSlip() {
        return numbered.equals(YES);
    }

    Optional<SlipNumber> slip() {
        return onSlip() ? SlipNumber.typed(number) : Optional.empty();
    }

    Optional<Language> writtenIn() {
        return Language.of(language);
    }

    boolean wasReadBack() {
        return readBack.equals(YES);
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
