package cairn.guide.domain;

/**
 * Who writes, as the page shows it.
 *
 * @param takingPartAs the words they chose to be said of them, or the key of what they take part as
 */
public record By(String name, String takingPartAs) {}
