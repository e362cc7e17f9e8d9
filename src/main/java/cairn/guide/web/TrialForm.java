package cairn.guide.web;

import cairn.places.Unit;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Proposing that a unit tries something. */
public record TrialForm(Unit unit, List<StepAsked.Option> actions, Typed typed, FormErrors errors) {

    /** What was typed; the id is the form's own. */
    public record Typed(UUID id, String action, String body, String hope, DateFields from, DateFields until) {

        static Typed of(UUID form, HttpServletRequest request) {
            return new Typed(
                    form,
                    text(request, "action"),
                    text(request, "body"),
                    text(request, "hope"),
                    date(request, "from-"),
                    date(request, "until-"));
        }

        /** The same, under an id of its own, because the form may have brought other words before. */
        Typed anew() {
            return new Typed(UUID.randomUUID(), action, body, hope, from, until);
        }

        void check(FormErrors errors, List<String> actions) {
            if (!action.isEmpty() && !actions.contains(action)) {
                errors.add("action", "platform.chooseOne");
            }
            errors.checkWords("body", body, "guide.trial.body.empty");
            errors.checkWords("hope", hope, "guide.trial.hope.empty");
            Optional<LocalDate> begins = from.date();
            Optional<LocalDate> ends = until.date();
            if (begins.isEmpty()) {
                errors.add("from-day", "platform.date.unreadable");
            }
            if (ends.isEmpty()) {
                errors.add("until-day", "platform.date.unreadable");
            } else if (begins.isPresent() && ends.get().isBefore(begins.get())) {
                errors.add("until-day", "guide.trial.until.before");
            }
        }

        private static DateFields date(HttpServletRequest request, String prefix) {
            return new DateFields(
                    text(request, prefix + "day"), text(request, prefix + "month"), text(request, prefix + "year"));
        }

        private static String text(HttpServletRequest request, String name) {
            return Objects.requireNonNullElse(request.getParameter(name), "");
        }
    }
}
