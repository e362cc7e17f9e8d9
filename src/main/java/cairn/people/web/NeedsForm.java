package cairn.people.web;

import cairn.people.NeedList;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person needs to follow and to be followed.
 *
 * @param now what counts now, or null while nothing was said
 */
public record NeedsForm(
        Typed typed,
        @Nullable NeedList now,
        FormErrors errors,
        LocalDate today,
        @Nullable String done) {

    /** What was typed; the id is the form's own. */
    public record Typed(UUID id, List<String> needs, String language, String other, DateFields review) {

        static Typed of(@Nullable NeedList now, LocalDate today) {
            DateFields inAYear = DateFields.of(today.plusYears(1));
            return now == null
                    ? new Typed(UUID.randomUUID(), List.of(), "", "", inAYear)
                    : new Typed(
                            UUID.randomUUID(),
                            now.needs().stream().map(Enum::name).toList(),
                            now.language(),
                            now.other(),
                            inAYear);
        }
    }

    /** Whether the day has come on which the person meant to look at it again. */
    public boolean toLookAtAgain() {
        return now != null && now.reviewOn() != null && !now.reviewOn().isAfter(today);
    }
}
