package cairn.voice.web;

import cairn.platform.form.FormErrors;
import cairn.voice.domain.ImportShuts.Looked;
import cairn.voice.domain.Imports.Import;

/** Holding one past comment back, or letting others read it again; with the reason as typed. */
public record HoldView(Import from, Looked comment, String reason, FormErrors errors) {}
