package cairn.platform.page;

/** One dated stone of a story: laid, or still to come. */
public record Stone(String when, String title, String text, boolean laid) {}
