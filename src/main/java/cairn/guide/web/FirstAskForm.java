package cairn.guide.web;

import cairn.guide.domain.FirstAsks.Coordinator;
import cairn.guide.domain.FirstHelp;
import cairn.platform.form.FormErrors;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking for one kind of help. */
public record FirstAskForm(
        FirstHelp kind, @Nullable Coordinator coordinator, UUID form, String body, FormErrors errors) {}
