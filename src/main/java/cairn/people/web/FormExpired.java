package cairn.people.web;

import org.jspecify.annotations.Nullable;

/**
 * A form that was not taken.
 *
 * @param kept what was typed, sealed for its author; null when nobody was signed in when the form was made
 */
public record FormExpired(@Nullable String kept) {}
