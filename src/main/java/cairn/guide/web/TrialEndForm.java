package cairn.guide.web;

import cairn.guide.domain.Trial;
import cairn.guide.domain.Trial.Verdict;
import cairn.platform.form.Chosen;
import cairn.platform.form.DateFields;
import cairn.platform.form.Filled;
import cairn.platform.form.FormErrors;
import cairn.principles.Naming;
import cairn.principles.Principle;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Writing down what was decided of a trial.
 *
 * @param principles those of the service that hold
 */
public record TrialEndForm(TrialCard card, List<Principle> principles, Typed typed, FormErrors errors) {

    /**
     * What was typed.
     *
     * @param id the form's own
     * @param after the number of the newest decision that stood on the page
     */
    public record Typed(
            UUID id,
            int after,
            String kind,
            String reason,
            String learnt,
            String whoDecided,
            DateFields decidedOn,
            Naming naming) {

        static Typed of(UUID form, int after, HttpServletRequest request) {
            return new Typed(
                    form,
                    after,
                    text(request, "kind"),
                    text(request, "reason"),
                    text(request, "learnt"),
                    text(request, "whoDecided"),
                    new DateFields(text(request, "day"), text(request, "month"), text(request, "year")),
                    Naming.of(Filled.of(request, Naming.NAMES)));
        }

        void check(FormErrors errors, Trial trial, List<Principle> principles, LocalDate today) {
            if (chosen().isEmpty()) {
                errors.add("kind", "platform.chooseOne");
            }
            errors.checkWords("reason", reason, "guide.trial.reason.empty");
            if (chosen().filter(verdict -> verdict == Verdict.DROP).isPresent()) {
                errors.checkWords("learnt", learnt, "guide.trial.learnt.empty");
            } else {
                errors.checkOptionalWords("learnt", learnt);
            }
            errors.checkWords("whoDecided", whoDecided, "guide.trial.whoDecided.empty");
            Optional<LocalDate> day = decidedOn.date();
            if (day.isEmpty()) {
                errors.add("day", "platform.date.unreadable");
            } else if (day.get().isAfter(today)) {
                errors.add("day", "platform.date.notLater");
            } else if (day.get().isBefore(trial.from())) {
                errors.add("day", "guide.trial.decided.before");
            }
            naming.check(errors, principles);
        }

        Optional<Verdict> chosen() {
            return Chosen.of(Verdict.class, kind);
        }

        /** The same, after what stands there now; under an id of its own, because the form may have brought other words before. */
        Typed after(int newest) {
            return new Typed(UUID.randomUUID(), newest, kind, reason, learnt, whoDecided, decidedOn, naming);
        }

        private static String text(HttpServletRequest request, String name) {
            return Objects.requireNonNullElse(request.getParameter(name), "");
        }
    }
}
