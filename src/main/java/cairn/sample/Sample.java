package cairn.sample;

import static cairn.sample.Cast.AFON;
import static cairn.sample.Cast.BETHAN;
import static cairn.sample.Cast.COMMUNITY;
import static cairn.sample.Cast.ELIN;
import static cairn.sample.Cast.ELIN_AS_PEER;
import static cairn.sample.Cast.GARETH;
import static cairn.sample.Cast.IDRIS;
import static cairn.sample.Cast.LOCKED;
import static cairn.sample.Cast.MARGED;
import static cairn.sample.Cast.MEMBERS;
import static cairn.sample.Cast.NANT;
import static cairn.sample.Cast.NIA;
import static cairn.sample.Cast.OPEN;
import static cairn.sample.Cast.ORGANISATION;
import static cairn.sample.Cast.SECOND_HOUSE;
import static cairn.sample.Cast.SERVICE;
import static cairn.sample.Cast.UNITS;
import static cairn.sample.Cast.id;

import cairn.answers.FirstPosts;
import cairn.answers.PostBook.Duty;
import cairn.people.FirstPeople;
import cairn.people.SamplePeople;
import cairn.places.Founding;
import cairn.places.Unit;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.page.Front;
import cairn.platform.start.BeforePages;
import cairn.sample.Cast.Member;
import cairn.setup.domain.SetUp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Founds the sample service when the database has no organisation yet and none is being set up, and says whom anyone can
 * sign in as. Never on an existing server: invented people do not belong beside real ones.
 */
@Component
@Order(1)
@ConditionalOnBooleanProperty("cairn.sample")
@ConditionalOnProperty(name = "cairn.database.url", havingValue = "false", matchIfMissing = true)
class Sample implements BeforePages {

    private final Front.Door door;
    private final Founding founding;
    private final FirstPeople people;
    private final FirstPosts posts;
    private final SamplePeople samplePeople;
    private final SampleLife life;
    private final SampleMonths months;
    private final SamplePrinciples principles;
    private final SampleBoard board;
    private final SampleThemes themes;
    private final SamplePaper paper;
    private final SampleGuide guide;
    private final SampleFirstWeeks firstWeeks;
    private final SetUp setUp;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sample(
            Front.Door door,
            Founding founding,
            FirstPeople people,
            FirstPosts posts,
            SamplePeople samplePeople,
            SampleLife life,
            SampleMonths months,
            SamplePrinciples principles,
            SampleBoard board,
            SampleThemes themes,
            SamplePaper paper,
            SampleGuide guide,
            SampleFirstWeeks firstWeeks,
            SetUp setUp,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.door = door;
        this.founding = founding;
        this.people = people;
        this.posts = posts;
        this.samplePeople = samplePeople;
        this.life = life;
        this.months = months;
        this.principles = principles;
        this.board = board;
        this.themes = themes;
        this.paper = paper;
        this.guide = guide;
        this.firstWeeks = firstWeeks;
        this.setUp = setUp;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void prepare() {
        if (setUp.begun()) {
            return;
        }
        if (door.at("localhost").isEmpty()) {
            Acting.as(Actor.founder(ORGANISATION), () -> transaction.executeWithoutResult(status -> found()));
            life.begin();
            months.begin();
            principles.begin();
            board.begin();
            themes.begin();
            paper.begin();
            guide.begin();
            firstWeeks.begin();
            Acting.as(Actor.founder(ORGANISATION), () -> transaction.executeWithoutResult(status -> openSignIn()));
        }
        if (!isHere(door)) {
            return;
        }
        if (signInIsOpen()) {
            tellWhoIsHere();
        } else {
            tellThatItIsHalfLoaded();
        }
    }

    /** Whether the organisation found here is the invented one: a real one is left alone. */
    static boolean isHere(Front.Door door) {
        return door.at("localhost")
                .filter(front -> front.organisation().equals(ORGANISATION))
                .isPresent();
    }

    /** Last, so that a start that was cut off in the middle is noticed at the next one. */
    private void openSignIn() {
        for (int i = 0; i < MEMBERS.size(); i++) {
            people.sample(MEMBERS.get(i).person(), i);
        }
    }

    private boolean signInIsOpen() {
        return Acting.as(
                Actor.anyone(ORGANISATION),
                () -> Boolean.FALSE.equals(
                        transaction.execute(status -> samplePeople.all().isEmpty())));
    }

    private void found() {
        LocalDate since = LocalDate.now(clock).minusYears(1);
        founding.organisation(
                "*",
                new Front(
                        ORGANISATION,
                        "Cwm Tawel Recovery",
                        "Adferiad Cwm Tawel",
                        "WALES",
                        "At night: press the bell by the day room door.",
                        "Yn y nos: canwch y gloch wrth ddrws yr ystafell ddydd."));
        founding.service(SERVICE, 10);
        UNITS.forEach(founding::unit);
        MEMBERS.forEach(member -> add(member, since));
        people.capacity(ELIN_AS_PEER.id(), ELIN.person(), ELIN_AS_PEER.kind(), ELIN_AS_PEER.unit(), since);
        foundPosts(since);
    }

    private void add(Member member, LocalDate since) {
        people.person(member.person(), member.name());
        UUID unit = member.unit() == null ? null : member.unit().id();
        people.capacity(member.capacity(), member.person(), member.kind(), unit, since);
    }

    private void foundPosts(LocalDate since) {
        UUID manager = id("post manager");
        UUID coordinator = id("post coordinator");
        UUID open = id("post open");
        UUID locked = id("post locked");
        UUID reader = id("post reader");
        posts.post(manager, "service manager", "rheolwr y gwasanaeth", null);
        posts.post(
                coordinator,
                "service user and carer coordinator",
                "cydlynydd defnyddwyr gwasanaeth a gofalwyr",
                manager);
        posts.post(open, "deputy ward manager", "dirprwy reolwr y ward", manager);
        posts.post(locked, "charge nurse", "prif nyrs", manager);
        posts.post(reader, "independent advocate", "eiriolwr annibynnol", null);
        hold(manager, GARETH, false, since);
        hold(coordinator, MARGED, false, since);
        hold(coordinator, GARETH, true, since);
        hold(open, BETHAN, false, since);
        hold(locked, IDRIS, false, since);
        hold(reader, NIA, false, since);
        posts.duty(new Duty(coordinator, null, null, false));
        posts.duty(new Duty(open, OPEN.id(), null, false));
        posts.duty(new Duty(locked, LOCKED.id(), null, false));
        posts.duty(new Duty(reader, null, null, true));
        lead(AFON, "charge nurse", "prif nyrs", manager, since);
        lead(NANT, "charge nurse", "prif nyrs", manager, since);
        lead(SECOND_HOUSE, "house lead", "arweinydd y tŷ", manager, since);
        lead(COMMUNITY, "team lead", "arweinydd y tîm", manager, since);
    }

    private void lead(Unit unit, String titleEn, String titleCy, UUID above, LocalDate since) {
        UUID post = id("post " + unit.nameEn());
        posts.post(post, titleEn, titleCy, above);
        hold(post, Cast.answers(unit), false, since);
        posts.duty(new Duty(post, unit.id(), null, false));
    }

    private void hold(UUID post, Member member, boolean deputy, LocalDate since) {
        posts.holder(post, member.person(), member.holding(), deputy, since);
    }

    @SuppressWarnings("SystemOut") // the person who started the program reads it there
    private static void tellThatItIsHalfLoaded() {
        System.out.println(
                "The sample was only half loaded, because its first start was cut off, and nobody can sign in."
                        + " Stop Cairn, delete its data folder, and start it again.");
    }

    @SuppressWarnings("SystemOut") // the person who started the program reads it there
    private static void tellWhoIsHere() {
        System.out.println(
                "A sample service is loaded. Its people are invented; sign in as any of them with one press:");
        MEMBERS.forEach(member -> System.out.println("  " + member.name() + ", " + inWords(member)));
    }

    private static String inWords(Member member) {
        String kind = member.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return member.unit() == null ? kind : kind + ", " + member.unit().nameEn();
    }
}
