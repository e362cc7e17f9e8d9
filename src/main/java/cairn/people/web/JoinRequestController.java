package cairn.people.web;

import cairn.people.JoinRequest;
import cairn.people.JoinRequests;
import cairn.people.web.JoinRequestsView.Row;
import cairn.places.Places;
import cairn.places.Unit;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who asks to join, for the coordinator, who owes each of them an answer. */
@InTwoLanguages
class JoinRequestController {

    private final CoordinatorDoor door;
    private final JoinRequests requests;
    private final Places places;
    private final Clock clock;

    JoinRequestController(CoordinatorDoor door, JoinRequests requests, Places places, Clock clock) {
        this.door = door;
        this.requests = requests;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/join-requests")
    @Transactional(readOnly = true)
    ModelAndView list(
            Page page,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam(name = "before", defaultValue = "1") int before,
            @RequestParam(defaultValue = "") String done) {
        door.enter();
        JoinRequests.Tally tally = requests.tally();
        return page.show(
                "people/joinRequests",
                new JoinRequestsView(
                        tally,
                        OnePage.of(number, tally.waiting(), from -> rows(requests.waiting(OnePage.ROWS, from))),
                        OnePage.of(before, tally.answered(), from -> requests.answered(OnePage.ROWS, from)),
                        LocalDate.now(clock),
                        Chosen.of(Done.class, done).orElse(null)));
    }

    @GetMapping("/join-requests/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        door.enter();
        JoinRequest request = requests.find(id).orElseThrow(NotFound::new);
        Optional<Unit> unit = Optional.ofNullable(request.unit()).flatMap(places::unit);
        return page.show(
                "people/joinRequest",
                new JoinRequestView(
                        request,
                        days(request),
                        unit.map(u -> u.name(page.language())).orElse(null),
                        LocalDate.now(clock),
                        Chosen.of(Done.class, done).orElse(null)));
    }

    private List<Row> rows(List<JoinRequest> waiting) {
        return waiting.stream().map(r -> new Row(r, days(r))).toList();
    }

    private int days(JoinRequest request) {
        return places.workingDays(request.askedOn(), LocalDate.now(clock));
    }
}
