package cairn.voice.web;

import cairn.platform.form.FormErrors;

/** Asking for the seven words. */
public record CodeAsk(String words, FormErrors errors) {}
