package cairn.voice.domain;

import cairn.answers.Wish;
import cairn.platform.text.Language;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an author chooses about something they raise.
 *
 * @param unit what it is about; null is the whole service
 * @param language the language they write in
 */
public record Choices(Kind kind, @Nullable UUID unit, Audience audience, Opens opens, Wish wish, Language language) {}
