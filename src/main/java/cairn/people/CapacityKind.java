package cairn.people;

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
    THIRD_SECTOR;

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
