package cairn.answers;

import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A module with news of its own: it says on a folded paper what has changed, for people who have no page to look at. */
public interface NewsSource {

    /** What changed about this on this day, in plain words; nothing when it is not this module's. */
    List<String> news(UUID subject, LocalDate on, Language language);
}
