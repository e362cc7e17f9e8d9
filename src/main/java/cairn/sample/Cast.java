package cairn.sample;

import cairn.people.Capacity;
import cairn.people.CapacityKind;
import cairn.places.Service;
import cairn.places.Unit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invented places and people. Their ids are made from their names, so that they are the same in every sample. */
final class Cast {

    static final UUID ORGANISATION = id("organisation");
    static final Service SERVICE =
            new Service(id("service"), "Rehabilitation and Recovery Service", "Gwasanaeth Adsefydlu ac Adferiad");
    static final Unit LOCKED = unit("Bryn Derw (locked unit)", "Bryn Derw (uned dan glo)");
    static final Unit OPEN = unit("Tŷ Onnen (open unit)", "Tŷ Onnen (uned agored)");
    static final Unit HOUSE = unit("Glan-y-nant (step-down house)", "Glan-y-nant (tŷ cam-i-lawr)");

    static final Member ANWEN = new Member("Anwen", CapacityKind.SERVICE_USER, OPEN);
    static final Member TOMOS = new Member("Tomos", CapacityKind.SERVICE_USER, LOCKED);
    static final Member CERYS = new Member("Cerys", CapacityKind.CARER, OPEN);
    static final Member BETHAN = new Member("Bethan Rees", CapacityKind.STAFF, OPEN);
    static final Member IDRIS = new Member("Idris Khan", CapacityKind.STAFF, LOCKED);
    static final Member GARETH = new Member("Gareth Lloyd", CapacityKind.MANAGER, null);
    static final Member NIA = new Member("Nia Prosser", CapacityKind.ADVOCATE, null);
    static final Member MARGED = new Member("Marged", CapacityKind.COORDINATOR, null);

    private Cast() {}

    /** One of the people, with what they take part as. */
    record Member(String name, CapacityKind kind, @Nullable Unit unit) {

        UUID person() {
            return id("person " + name);
        }

        Capacity holding() {
            return new Capacity(capacity(), kind, unit == null ? null : unit.id());
        }

        UUID capacity() {
            return id("capacity " + name);
        }
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("cairn sample " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Unit unit(String english, String welsh) {
        return new Unit(id("unit " + english), SERVICE.id(), english, welsh);
    }
}
