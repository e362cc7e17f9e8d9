package cairn.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: one person of one organisation, taking part as one capacity. A person who holds two capacities signs in as
 * one of them, so that what one may see never adds to what the other may (walls, row 7).
 *
 * @param organisation whose rows may be touched; null only at the front door, where it is not known yet
 * @param person the person, or one of the named system actors below
 * @param capacity what the person takes part as; null for system actors
 */
public record Actor(
        @Nullable UUID organisation, UUID person, @Nullable UUID capacity) {

    private static final UUID FRONT_DOOR = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID PUBLIC = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID UNSIGNED = UUID.fromString("00000000-0000-4000-8000-000000000003");
    private static final UUID FOUNDER = UUID.fromString("00000000-0000-4000-8000-000000000004");
    private static final UUID IMPORTER = UUID.fromString("00000000-0000-4000-8000-000000000005");
    private static final UUID REBUILDER = UUID.fromString("00000000-0000-4000-8000-000000000006");

    /** Finds out which organisation a visitor stands before; may read organisations and nothing else. */
    public static Actor frontDoor() {
        return new Actor(null, FRONT_DOOR, null);
    }

    /** Anyone who has not signed in. */
    public static Actor anyone(UUID organisation) {
        return new Actor(organisation, PUBLIC, null);
    }

    /** Stands where a person would for what comes through the box. */
    public static Actor unsigned(UUID organisation) {
        return new Actor(organisation, UNSIGNED, null);
    }

    /** Looks which organisations' boxes are due; sees no organisation's rows. */
    public static Actor boxKeeper() {
        return new Actor(null, UNSIGNED, null);
    }

    /** Sets up an organisation: its services, units, posts and first people. Nobody signs in as it. */
    public static Actor founder(UUID organisation) {
        return new Actor(organisation, FOUNDER, null);
    }

    /** Brings in from files what somebody ordered, and may do nothing else. Nobody signs in as it. */
    public static Actor importer(UUID organisation) {
        return new Actor(organisation, IMPORTER, null);
    }

    /** Makes what is only counted again from the facts, and may do nothing else; with none given, asks which there are. */
    public static Actor rebuilder(@Nullable UUID organisation) {
        return new Actor(organisation, REBUILDER, null);
    }

    /** Whether a person of flesh and blood has signed in. */
    public boolean signedIn() {
        return capacity != null;
    }

    /**
     * The organisation acted for.
     *
     * @throws IllegalStateException at the front door
     */
    public UUID home() {
        if (organisation == null) {
            throw new IllegalStateException("no organisation is known yet");
        }
        return organisation;
    }
}
