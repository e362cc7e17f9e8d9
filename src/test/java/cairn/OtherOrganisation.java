package cairn;

import cairn.answers.FirstPosts;
import cairn.answers.PostBook.Duty;
import cairn.people.Capacity;
import cairn.people.CapacityKind;
import cairn.people.FirstPeople;
import cairn.places.Founding;
import cairn.places.Service;
import cairn.places.Unit;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.page.Front;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A second organisation beside the sample, met when the server is called {@code [::1]}. */
@TestComponent
public class OtherOrganisation {

    public static final String HOST = "[::1]";
    public static final String SERVICE_USER = "Efa";
    public static final String STAFF = "Huw Parry";
    public static final String DEPUTY = "Elen Wyn";
    public static final Unit UNIT = new Unit(id("unit"), id("service"), "Plas Newydd", "Plas Newydd");

    public static final UUID POST = id("post");

    private static final UUID ORGANISATION = id("organisation");

    OtherOrganisation(
            Founding founding, FirstPeople people, FirstPosts posts, PlatformTransactionManager transactions) {
        Acting.as(
                Actor.founder(ORGANISATION),
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> found(founding, people, posts)));
    }

    private static void found(Founding founding, FirstPeople people, FirstPosts posts) {
        founding.organisation(HOST, new Front(ORGANISATION, "Elsewhere", "Rhywle arall", "ENGLAND", null, null));
        founding.service(new Service(UNIT.service(), "Another service", "Gwasanaeth arall"), 5);
        founding.unit(UNIT);
        person(people, SERVICE_USER, CapacityKind.SERVICE_USER);
        person(people, STAFF, CapacityKind.STAFF);
        person(people, DEPUTY, CapacityKind.STAFF);
        posts.post(id("post"), "ward manager", "rheolwr y ward", null);
        hold(posts, STAFF, false);
        hold(posts, DEPUTY, true);
        posts.duty(new Duty(id("post"), null, null, false));
    }

    private static void hold(FirstPosts posts, String name, boolean deputy) {
        Capacity capacity = new Capacity(id("capacity " + name), CapacityKind.STAFF, UNIT.id());
        posts.holder(id("post"), id(name), capacity, deputy, LocalDate.of(2020, 1, 1));
    }

    private static void person(FirstPeople people, String name, CapacityKind kind) {
        people.person(id(name), name);
        people.capacity(id("capacity " + name), id(name), kind, UNIT.id(), LocalDate.of(2020, 1, 1));
        people.sample(id(name), 1);
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("other organisation " + name).getBytes(StandardCharsets.UTF_8));
    }
}
