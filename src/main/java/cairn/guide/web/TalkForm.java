package cairn.guide.web;

import cairn.places.Unit;
import cairn.platform.form.FormErrors;
import java.util.List;
import java.util.UUID;

/** Opening a talk where the sides see an action differently. */
public record TalkForm(
        Unit unit,
        String action,
        String title,
        String differ,
        List<SideCell> sides,
        String who,
        UUID form,
        String body,
        FormErrors errors) {}
