package cairn.guide.web;

import cairn.guide.domain.Trial;
import org.jspecify.annotations.Nullable;

/**
 * A trial as lists and pages show it: each the same, however it went.
 *
 * @param action what the action is called that it belongs to, or null
 */
public record TrialCard(Trial trial, @Nullable String action) {}
