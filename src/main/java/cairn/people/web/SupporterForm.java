package cairn.people.web;

import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import java.util.List;
import java.util.UUID;

/** Naming a trusted supporter. */
public record SupporterForm(Typed typed, FormErrors errors) {

    /** What was typed; the id is the form's own. */
    public record Typed(
            UUID id,
            String name,
            String reached,
            String pair,
            List<String> may,
            boolean coordinatorMayKnow,
            DateFields since,
            DateFields until) {}
}
