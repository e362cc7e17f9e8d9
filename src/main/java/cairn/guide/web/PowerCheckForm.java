package cairn.guide.web;

import cairn.developments.domain.Card;
import cairn.places.Unit;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opening a power check.
 *
 * @param belongs the trial or the step that it belongs to, or null
 * @param developments what it may belong to else
 */
public record PowerCheckForm(
        Unit unit, @Nullable PowerBelongs belongs, List<Card> developments, Typed typed, FormErrors errors) {

    /** What was typed; the id is the form's own. */
    public record Typed(
            UUID id,
            String body,
            DateFields from,
            @Nullable UUID trial,
            @Nullable UUID step,
            String development) {

        static Typed of(UUID form, @Nullable UUID trial, @Nullable UUID step, HttpServletRequest request) {
            return new Typed(
                    form,
                    text(request, "body"),
                    new DateFields(text(request, "day"), text(request, "month"), text(request, "year")),
                    trial,
                    step,
                    text(request, "development"));
        }

        void check(FormErrors errors, List<Card> developments) {
            errors.checkWords("body", body, "guide.power.body.empty");
            if (from.date().isEmpty()) {
                errors.add("day", "platform.date.unreadable");
            }
            if (!development.isEmpty()
                    && developments.stream()
                            .noneMatch(card -> card.id().toString().equals(development))) {
                errors.add("development", "platform.chooseOne");
            }
        }

        /** The same in a form of its own. */
        Typed anew() {
            return new Typed(UUID.randomUUID(), body, from, trial, step, development);
        }

        private static String text(HttpServletRequest request, String name) {
            return Objects.requireNonNullElse(request.getParameter(name), "");
        }
    }
}
