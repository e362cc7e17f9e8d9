package cairn.principles;

import cairn.platform.text.Language;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The decisions of one module that name principles; each is told as far as whoever asks may see it. */
public interface DecisionSource {

    /** How many name each principle of a service; a principle that none names may be left out. */
    Map<UUID, Integer> numbers(UUID service);

    /** Those that name this principle, the newest first. */
    List<Decision> naming(UUID principle, Language language, int most);
}
