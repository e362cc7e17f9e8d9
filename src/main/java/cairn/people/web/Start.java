package cairn.people.web;

import cairn.platform.form.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * Starting with a card: first the pair and the code, then a passphrase.
 *
 * @param pair the two words, as they were typed
 * @param ticket whose code was right, sealed; null while that is not known
 * @param shown whether the passphrase can be seen while it is typed
 * @param ward whether this is a ward tablet, so that nobody is asked whose device it is
 */
public record Start(
        String pair, @Nullable String ticket, boolean shown, String device, boolean ward, FormErrors errors) {}
