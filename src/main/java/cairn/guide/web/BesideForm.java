package cairn.guide.web;

import cairn.answers.Post;
import cairn.places.Unit;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import java.util.List;
import java.util.UUID;

/**
 * Writing something beside an action: what helped, what it rests on, what is known of it, or who looks after it.
 *
 * @param posts the posts that can look after it; none on the other pages
 */
public record BesideForm(
        Unit unit, String action, String title, What what, Typed typed, List<Post> posts, FormErrors errors) {

    /** What is written. */
    public enum What {
        HELPED("helped"),
        RESTS_ON("rests-on"),
        ENTERED("entered"),
        LOOKS_AFTER("looks-after");

        private final String path;

        What(String path) {
            this.path = path;
        }

        /** The last part of its address. */
        public String path() {
            return path;
        }

        public String key() {
            return "guide.beside." + name();
        }

        /** The end of the text that says that it is kept. */
        String done() {
            return switch (this) {
                case HELPED -> "helped";
                case RESTS_ON -> "restsOn";
                case ENTERED -> "entered";
                case LOOKS_AFTER -> "looksAfter";
            };
        }
    }

    /**
     * What was typed.
     *
     * @param choice the sort of document, the post, or whether it says that something is not done
     * @param place where it can be read or checked
     */
    public record Typed(UUID form, String body, String choice, String place, DateFields by) {}

    public String path() {
        return "/units/" + unit.id() + "/guide/" + action;
    }
}
