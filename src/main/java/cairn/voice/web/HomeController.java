package cairn.voice.web;

import cairn.answers.Answers;
import cairn.answers.Notices;
import cairn.answers.Waiting;
import cairn.people.Capacities;
import cairn.people.Capacity;
import cairn.people.CapacityKind;
import cairn.people.JoinRequests;
import cairn.people.MovingOn;
import cairn.people.Writings;
import cairn.platform.NotFound;
import cairn.platform.Paged;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.OnHome;
import cairn.voice.domain.Item;
import cairn.voice.domain.Items;
import cairn.voice.domain.NotShownItems;
import cairn.voice.domain.PaperBoxes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The front page for anyone, and a person's home. */
@InTwoLanguages
class HomeController {

    private static final int READ_FIRST_DAYS = 28;

    private final Items items;
    private final NotShownItems notShown;
    private final Answers answers;
    private final Notices notices;
    private final Capacities capacities;
    private final PaperBoxes boxes;
    private final MovingOn movingOn;
    private final Writings writings;
    private final JoinRequests joinRequests;
    private final List<OnHome> onHome;
    private final Clock clock;

    HomeController(
            Items items,
            NotShownItems notShown,
            Answers answers,
            Notices notices,
            Capacities capacities,
            PaperBoxes boxes,
            MovingOn movingOn,
            Writings writings,
            JoinRequests joinRequests,
            List<OnHome> onHome,
            Clock clock) {
        this.items = items;
        this.notShown = notShown;
        this.answers = answers;
        this.notices = notices;
        this.capacities = capacities;
        this.boxes = boxes;
        this.movingOn = movingOn;
        this.writings = writings;
        this.joinRequests = joinRequests;
        this.onHome = onHome;
        this.clock = clock;
    }

    @GetMapping({"", "/"})
    @Transactional(readOnly = true)
    ModelAndView home(Page page) {
        SignedIn me = page.visitor();
        return me == null ? page.show("voice/front", "") : page.show("voice/home", view(page, me, 1));
    }

    /** Everything I have said. */
    @GetMapping("/raised")
    @Transactional(readOnly = true)
    ModelAndView mine(Page page, @RequestParam(name = "page", defaultValue = "1") int number) {
        return page.visitor() == null
                ? page.redirect("/sign-in")
                : page.show("voice/mine", view(page, page.visitor(), number));
    }

    private HomeView view(Page page, SignedIn me, int number) {
        List<Waiting> waiting = answers.waiting(HomeView.MOST);
        Map<UUID, Item> words =
                items.find(waiting.stream().map(Waiting::subject).toList());
        Paged<Item> mine = Paged.of(
                number, HomeView.MOST, (most, skipped) -> items.mine(me.actor().person(), most, skipped));
        Paged<NotShownItems.Mine> unsigned = notShown.mine(number, HomeView.MOST);
        if (number > 1 && mine.rows().isEmpty() && unsigned.rows().isEmpty()) {
            throw new NotFound();
        }
        Optional<Capacity> capacity = capacities.current();
        boolean readsFirst = answers.readsFirst();
        return new HomeView(
                me.name(),
                answers.tally(),
                notices.toTell(),
                joinRequests.tally(),
                waiting.stream()
                        .map(w -> new HomeView.Owed(w, words.get(w.subject())))
                        .toList(),
                mine.rows().stream().filter(HomeView::asksSomething).toList(),
                mine.rows(),
                unsigned.rows(),
                number,
                mine.more() || unsigned.more(),
                readsFirst,
                readsFirst
                        ? items.toReadFirst(LocalDate.now(clock).minusDays(READ_FIRST_DAYS), HomeView.MOST)
                        : List.of(),
                capacity.filter(c -> c.kind() == CapacityKind.COORDINATOR).isPresent(),
                capacity.map(Capacity::unit).orElse(null),
                boxes.mayKeyIn() ? boxes.all() : List.of(),
                movingOn.stands().asks(),
                writings.mayWrite(),
                onHome.stream().flatMap(module -> module.rows(page).stream()).toList(),
                LocalDate.now(clock));
    }
}
