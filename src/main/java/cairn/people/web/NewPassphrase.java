package cairn.people.web;

import cairn.platform.form.FormErrors;

/**
 * Changing my passphrase.
 *
 * @param shown whether what is typed can be seen
 */
public record NewPassphrase(boolean shown, FormErrors errors) {}
