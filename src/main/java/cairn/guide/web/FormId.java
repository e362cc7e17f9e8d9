package cairn.guide.web;

import cairn.platform.NotFound;
import java.util.UUID;

/** The id that a form brings along. What becomes the id of a row without a name must not tell the time. */
final class FormId {

    private static final int RANDOM = 4;

    private FormId() {}

    static UUID random(UUID form) {
        if (form.version() != RANDOM) {
            throw new NotFound();
        }
        return form;
    }
}
