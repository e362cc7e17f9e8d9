package cairn.platform.page;

/**
 * One dated stone of a story.
 *
 * @param laid whether it has happened; what is still to come is drawn dashed
 */
public record Stone(String when, String title, String text, boolean laid) {}
