package cairn.developments.web;

import cairn.places.Service;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;

/** Writing down what the forum agreed that the colours mean. */
public record MeaningForm(Service service, Typed typed, FormErrors errors) {

    /** What was typed; the id is the form's own. */
    public record Typed(
            UUID id,
            String redEn,
            String redCy,
            String amberEn,
            String amberCy,
            String greenEn,
            String greenCy,
            String most,
            String agreedBy,
            DateFields agreedOn) {

        static Typed of(UUID form, HttpServletRequest request) {
            return new Typed(
                    form,
                    text(request, "redEn"),
                    text(request, "redCy"),
                    text(request, "amberEn"),
                    text(request, "amberCy"),
                    text(request, "greenEn"),
                    text(request, "greenCy"),
                    text(request, "most"),
                    text(request, "agreedBy"),
                    new DateFields(text(request, "day"), text(request, "month"), text(request, "year")));
        }

        private static String text(HttpServletRequest request, String name) {
            return Objects.requireNonNullElse(request.getParameter(name), "");
        }
    }
}
