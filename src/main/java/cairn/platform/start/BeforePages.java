package cairn.platform.start;

/**
 * Something that is made ready before the first page can be opened. Whoever waits at the door while Cairn starts would take
 * the connections that it needs, and then nothing would start at all (walls, R2). In the order of {@code @Order}.
 */
public interface BeforePages {

    /** Makes it ready. What it throws ends the start. */
    void prepare();
}
