package cairn.guide.domain;

/** How much of its author a reading shows, as they chose. */
public enum Shown {
    NAME,
    SIDE,
    /** Nobody reads it: it counts in a sum, and the sum shows only when it is safe. */
    SUM,
    /** What a side said in a group, written down by the coordinator. */
    TOGETHER;

    public String key() {
        return "guide.shown." + name();
    }
}
