package cairn.people.web;

/** What has just been done. */
public enum Done {
    ADDED,
    GIVEN,
    ENDED,
    GOES_ON,
    /** Somebody else was there first. */
    MEANWHILE,
    YES,
    NO,
    NOT_REAL;

    public String key() {
        return "people.done." + name();
    }
}
