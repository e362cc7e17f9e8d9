package cairn.people.web;

/**
 * A form that was not taken.
 *
 * @param kept whether what was typed waits for its author; not when nobody was signed in when the form was made
 */
public record FormExpired(boolean kept) {}
