package cairn.guide.web;

import cairn.guide.domain.PowerCheck;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Writing down what was agreed to do about the power. */
public record PowerAgreedForm(PowerCheck check, Typed typed, FormErrors errors) {

    /**
     * What was typed.
     *
     * @param id the form's own
     * @param after the number of the newest agreement that stood on the page
     */
    public record Typed(UUID id, int after, String body, String whoDoes, String agreedBy, DateFields lookAgain) {

        static Typed of(UUID form, int after, HttpServletRequest request) {
            return new Typed(
                    form,
                    after,
                    text(request, "body"),
                    text(request, "whoDoes"),
                    text(request, "agreedBy"),
                    new DateFields(text(request, "day"), text(request, "month"), text(request, "year")));
        }

        void check(FormErrors errors, LocalDate today) {
            errors.checkWords("body", body, "guide.power.agreed.empty");
            errors.checkWords("whoDoes", whoDoes, "guide.power.whoDoes.empty");
            errors.checkWords("agreedBy", agreedBy, "guide.power.agreedBy.empty");
            Optional<LocalDate> day = lookAgain.date();
            if (day.isEmpty()) {
                errors.add("day", "platform.date.unreadable");
            } else if (day.get().isBefore(today)) {
                errors.add("day", "guide.plan.date.past");
            }
        }

        /** The same in a form of its own, after what stands there now. */
        Typed after(int newest) {
            return new Typed(UUID.randomUUID(), newest, body, whoDoes, agreedBy, lookAgain);
        }

        private static String text(HttpServletRequest request, String name) {
            return Objects.requireNonNullElse(request.getParameter(name), "");
        }
    }
}
