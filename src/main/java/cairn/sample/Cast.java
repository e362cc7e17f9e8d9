package cairn.sample;

import cairn.people.Capacity;
import cairn.people.CapacityKind;
import cairn.places.Service;
import cairn.places.Unit;
import java.util.List;
import java.util.Map;
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
    static final Unit SECOND_HOUSE = unit("Tan-y-bryn (step-down house)", "Tan-y-bryn (tŷ cam-i-lawr)");
    static final Unit AFON = unit("Cwm Helyg, Afon Ward (low secure)", "Cwm Helyg, Ward Afon (diogelwch isel)");
    static final Unit NANT = unit("Cwm Helyg, Nant Ward (low secure)", "Cwm Helyg, Ward Nant (diogelwch isel)");
    static final Unit COMMUNITY = unit("Community team", "Tîm cymunedol");

    /** Shaped like the service of document 004: low secure with two wards, locked, open, two houses, a community team. */
    static final List<Unit> UNITS = List.of(AFON, NANT, LOCKED, OPEN, HOUSE, SECOND_HOUSE, COMMUNITY);

    static final Member ANWEN = new Member("Anwen", CapacityKind.SERVICE_USER, OPEN);
    static final Member TOMOS = new Member("Tomos", CapacityKind.SERVICE_USER, LOCKED);
    static final Member CERYS = new Member("Cerys", CapacityKind.CARER, OPEN);
    static final Member BETHAN = new Member("Bethan Rees", CapacityKind.STAFF, OPEN);
    static final Member IDRIS = new Member("Idris Khan", CapacityKind.STAFF, LOCKED);
    static final Member GARETH = new Member("Gareth Lloyd", CapacityKind.MANAGER, null);
    static final Member NIA = new Member("Nia Prosser", CapacityKind.ADVOCATE, null);
    static final Member MARGED = new Member("Marged", CapacityKind.COORDINATOR, null);
    static final Member CATRIN = new Member("Catrin Hughes", CapacityKind.STAFF, AFON);
    static final Member STEFFAN = new Member("Steffan Jones", CapacityKind.STAFF, NANT);
    static final Member DYLAN = new Member("Dylan Price", CapacityKind.STAFF, SECOND_HOUSE);
    static final Member FFION = new Member("Ffion Morgan", CapacityKind.STAFF, COMMUNITY);
    static final Member ELIN = new Member("Elin", CapacityKind.SERVICE_USER, COMMUNITY);

    /** Thirty people. Elin takes part as two things: she uses the community team, and works as a peer at a house. */
    static final List<Member> MEMBERS = List.of(
            ANWEN,
            TOMOS,
            CERYS,
            BETHAN,
            IDRIS,
            GARETH,
            NIA,
            MARGED,
            new Member("Siân", CapacityKind.SERVICE_USER, OPEN),
            new Member("Gwyn", CapacityKind.SERVICE_USER, LOCKED),
            new Member("Dewi", CapacityKind.SERVICE_USER, AFON),
            new Member("Leila", CapacityKind.SERVICE_USER, AFON),
            new Member("Rhodri", CapacityKind.SERVICE_USER, NANT),
            new Member("Maya", CapacityKind.SERVICE_USER, NANT),
            new Member("Owain", CapacityKind.SERVICE_USER, HOUSE),
            new Member("Priya", CapacityKind.SERVICE_USER, HOUSE),
            new Member("Huw", CapacityKind.SERVICE_USER, SECOND_HOUSE),
            ELIN,
            new Member("Joseph", CapacityKind.SERVICE_USER, COMMUNITY),
            new Member("Ifan", CapacityKind.CARER, LOCKED),
            new Member("Amina", CapacityKind.CARER, AFON),
            new Member("Margaret", CapacityKind.CARER, COMMUNITY),
            CATRIN,
            STEFFAN,
            new Member("Ruth Adeyemi", CapacityKind.STAFF, HOUSE),
            DYLAN,
            FFION,
            new Member("Helen Watkins", CapacityKind.FINANCE, null),
            new Member("Rhys Bowen", CapacityKind.USER_LED_ORGANISATION, null),
            new Member("Carys Bevan", CapacityKind.THIRD_SECTOR, null));

    private static final Map<Unit, Member> LEADS =
            Map.of(AFON, CATRIN, NANT, STEFFAN, LOCKED, IDRIS, OPEN, BETHAN, SECOND_HOUSE, DYLAN, COMMUNITY, FFION);

    private Cast() {}

    /** The capacity in which Elin works as a peer: her second one. */
    static final Capacity ELIN_AS_PEER = new Capacity(id("capacity Elin, peer worker"), CapacityKind.STAFF, HOUSE.id());

    static Member member(String name) {
        return MEMBERS.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    /** Who answers for what is about this unit, or about the whole service. */
    static Member answers(@Nullable Unit unit) {
        return unit == null ? MARGED : LEADS.getOrDefault(unit, MARGED);
    }

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
