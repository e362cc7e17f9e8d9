package cairn.people;

import java.util.Optional;

/** What somebody asks to take part as, in their own view. Which capacity it becomes, the coordinator says. */
public enum Asking {
    SERVICE_USER,
    CARER,
    STAFF,
    ADVOCATE,
    /** Someone from another organisation, whichever kind it is. */
    ORGANISATION;

    /** The key of the text that names it. */
    public String key() {
        return "people.asking." + name();
    }

    /** The capacity it most likely becomes, or nothing. */
    public Optional<CapacityKind> capacity() {
        return this == ORGANISATION ? Optional.empty() : Optional.of(CapacityKind.valueOf(name()));
    }
}
