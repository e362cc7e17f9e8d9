package cairn.people;

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

    /** The key of the text that names it. */
    public String key() {
        return "people.capacity." + name();
    }
}
