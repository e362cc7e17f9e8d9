package cairn.setup.web;

import cairn.places.Change;
import cairn.platform.form.FormErrors;
import java.util.List;

/**
 * Changing a name, or the words for help, in both languages.
 *
 * @param title the key of the page's title
 * @param how the key of what a change does
 * @param action the address of the page, without the language
 * @param about the name of what it is about; empty when the page's title says it all
 * @param back where "back" leads
 * @param changes what has been set so far, the newest first
 */
public record NamesForm(
        String title,
        String how,
        String action,
        String about,
        String back,
        Typed typed,
        List<Change> changes,
        FormErrors errors) {

    /** What was typed. */
    public record Typed(String english, String welsh) {

        String englishName() {
            return english.strip();
        }

        /** The same name when only the English was typed. */
        String welshName() {
            return welsh.isBlank() ? englishName() : welsh.strip();
        }
    }
}
