package cairn.people.web;

import cairn.platform.form.FormErrors;

/** Asking for the words of the receipt. */
public record ReferenceAsk(String words, FormErrors errors) {}
