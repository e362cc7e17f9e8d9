package cairn.sample;

import static cairn.sample.Cast.BETHAN;
import static cairn.sample.Cast.MARGED;
import static cairn.sample.Cast.OPEN;
import static cairn.sample.Cast.ORGANISATION;
import static cairn.sample.Cast.id;

import cairn.answers.Means;
import cairn.answers.domain.Tellings;
import cairn.answers.domain.Tellings.How;
import cairn.answers.domain.ToTell;
import cairn.answers.domain.ToTell.Line;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.ScopedClock;
import cairn.platform.text.Language;
import cairn.sample.Cast.Member;
import cairn.voice.domain.PaperBoxes;
import cairn.voice.domain.Posters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the invented service does by hand: the box on a wall, a poster, and telling people what came of what they said. */
@Component
class SamplePaper {

    /** What happened since then still waits to be told: a handful. */
    private static final int TOLD_BEFORE_DAYS = 12;

    /** Most are told face to face. */
    private static final List<Means> MEANS =
            List.of(Means.IN_PERSON, Means.IN_PERSON, Means.LETTER, Means.IN_PERSON, Means.PHONE);

    /** The lines, counted from the oldest, that nobody could tell. */
    private static final List<Integer> NOT_TOLD = List.of(7, 22);

    private final PaperBoxes boxes;
    private final Posters posters;
    private final ToTell toTell;
    private final Tellings tellings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SamplePaper(
            PaperBoxes boxes,
            Posters posters,
            ToTell toTell,
            Tellings tellings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.boxes = boxes;
        this.posters = posters;
        this.toTell = toTell;
        this.tellings = tellings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void begin() {
        box();
        poster();
        tell();
    }

    private void box() {
        UUID box = id("paper box");
        as(
                170,
                MARGED,
                () -> boxes.add(box, OPEN.id(), "By the day room door", "Wrth ddrws yr ystafell ddydd", MARGED.name()));
        as(3, BETHAN, () -> boxes.emptied(UUID.randomUUID(), box, LocalDate.now(clock), true, BETHAN.name()));
    }

    private void poster() {
        YearMonth until = YearMonth.from(day(0)).plusMonths(3);
        as(
                20,
                MARGED,
                () -> posters.make(
                        id("poster"),
                        Language.CY,
                        "Tŷ Onnen, beside the kitchen",
                        "01792 000 000",
                        until.atEndOfMonth(),
                        MARGED.name()));
    }

    /** The coordinator told what there was to tell on the day after it happened. */
    private void tell() {
        Actor marged = new Actor(ORGANISATION, MARGED.person(), MARGED.capacity());
        List<Line> lines = Acting.as(marged, () -> transaction.execute(s -> toTell.waiting()));
        for (int i = 0; i < lines.size(); i++) {
            LocalDate next = lines.get(i).on().plusDays(1);
            if (next.isBefore(day(TOLD_BEFORE_DAYS))) {
                How how = NOT_TOLD.contains(i)
                        ? new How(Means.NOT_POSSIBLE, "On leave with family. Asked us to wait.", next)
                        : new How(MEANS.get(i % MEANS.size()), null, next);
                UUID line = lines.get(i).id();
                on(next, MARGED, () -> tellings.tellLine(line, how, MARGED.name()));
            }
        }
    }

    private LocalDate day(int daysAgo) {
        return LocalDate.now(clock).minusDays(daysAgo);
    }

    private void as(int daysAgo, Member member, Runnable work) {
        on(day(daysAgo), member, work);
    }

    private void on(LocalDate day, Member member, Runnable work) {
        Actor actor = new Actor(ORGANISATION, member.person(), member.capacity());
        ScopedClock.on(day, () -> Acting.as(actor, () -> transaction.executeWithoutResult(s -> work.run())));
    }
}
