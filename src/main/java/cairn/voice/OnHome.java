package cairn.voice;

import cairn.platform.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a module above has to show on a person's home, among what came of what they said. */
public interface OnHome {

    /** The newest first, no more than a home has room for. */
    List<Row> rows(Page page);

    /**
     * One line.
     *
     * @param href its address, with the language
     * @param language of the title
     * @param colour the mark beside it, or none
     * @param text where it is
     * @param asks what it asks of the person, or null
     */
    record Row(
            String href,
            String title,
            String language,
            String colour,
            String text,
            @Nullable String asks) {}
}
