package cairn.people;

import cairn.platform.page.Page;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a person takes part as. Not a type of person: one person may be several of these. */
public enum CapacityKind {
    SERVICE_USER,
    /** A carer, family member or friend. */
    CARER,
    STAFF,
    MANAGER,
    /** Independent of the service. */
    ADVOCATE,
    /** The service user and carer coordinator; someone with lived experience. */
    COORDINATOR,
    FINANCE,
    USER_LED_ORGANISATION,
    THIRD_SECTOR,
    /** Was a service user or a carer, has moved on, and stays involved by choice. */
    MOVED_ON;

    /** Whether this is the key of one of them, and not words that a person chose instead. */
    public static boolean names(String text) {
        return Arrays.stream(values()).anyMatch(kind -> kind.key().equals(text));
    }

    /** What somebody takes part as, in their own words or in those of the program. */
    public static String words(Page page, String takingPartAs) {
        return names(takingPartAs) ? page.t(takingPartAs) : takingPartAs;
    }

    /** Whether the coordinator gives it; staying involved after moving on is each person's own choice. */
    public boolean isGiven() {
        return this != MOVED_ON;
    }

    /** Whether people who take part as this, named by the key of its text, make cards for others to sign in. */
    public static boolean makesCards(String key) {
        return Stream.of(STAFF, MANAGER, COORDINATOR)
                .anyMatch(kind -> kind.key().equals(key));
    }

    /** The key of the text that names it. */
    public String key() {
        return "people.capacity." + name();
    }
}
