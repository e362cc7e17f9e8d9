package cairn.voice.web;

import cairn.people.Writing;
import java.util.UUID;

/**
 * The time to write for somebody is over. What was typed is still there.
 *
 * @param canBeAsked whether the person can be asked again: both still take part here
 * @param again the id with which they are asked again
 */
public record OverView(Writing writing, Typed typed, boolean canBeAsked, UUID again) {}
