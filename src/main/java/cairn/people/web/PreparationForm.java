package cairn.people.web;

import cairn.people.domain.Preparations.Preparation;
import cairn.platform.form.FormErrors;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's notes on before, during and after. */
public record PreparationForm(Typed typed, FormErrors errors) {

    /** What was typed; the id is the form's own. */
    public record Typed(UUID id, String before, String during, String after) {

        static Typed of(@Nullable Preparation now) {
            UUID id = UUID.randomUUID();
            return now == null ? new Typed(id, "", "", "") : new Typed(id, now.before(), now.during(), now.after());
        }
    }
}
