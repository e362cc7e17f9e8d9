package cairn.voice.web;

import cairn.platform.form.FormErrors;

/** Asking how many slips to print. */
public record SlipAsk(String howMany, FormErrors errors) {}
