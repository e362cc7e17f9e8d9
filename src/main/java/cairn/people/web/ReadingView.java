package cairn.people.web;

import cairn.platform.form.FormErrors;
import cairn.platform.page.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The page on which people choose how to read.
 *
 * @param done what has just been done, a key of texts, or null
 */
public record ReadingView(Reading reading, @Nullable String done, FormErrors errors) {}
