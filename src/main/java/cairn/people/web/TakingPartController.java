package cairn.people.web;

import cairn.people.web.Arrival.Comer;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Taking part as one thing at a time (walls, row 7). Each change begins a session of its own; of the one before, nothing
 * is carried over but what its author had typed when it ended.
 */
@InTwoLanguages
class TakingPartController {

    private final Arrival arrival;
    private final Tickets tickets;

    TakingPartController(Arrival arrival, Tickets tickets) {
        this.arrival = arrival;
        this.tickets = tickets;
    }

    @GetMapping("/taking-part")
    ModelAndView show(Page page) {
        SignedIn me = Objects.requireNonNull(page.visitor());
        return page.show("people/takingPart", arrival.change(page, me));
    }

    @PostMapping("/taking-part")
    ModelAndView change(
            Page page, @RequestParam UUID capacity, HttpServletRequest request, HttpServletResponse response) {
        SignedIn me = Objects.requireNonNull(page.visitor());
        HttpSession session = request.getSession();
        Comer comer = new Comer(
                me.actor().person(),
                Chosen.of(Device.class, String.valueOf(session.getAttribute(Sessions.DEVICE)))
                        .orElse(Device.SHARED),
                true);
        return arrival.comesInAs(capacity, comer, page, request, response).orElseThrow(NotFound::new);
    }

    /** Before anyone is signed in: the ticket says who has just shown who they are. */
    @PostMapping("/sign-in/taking-part")
    ModelAndView choose(
            Page page,
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam UUID capacity,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<List<String>> who = tickets.open(Arrival.CHOICE, ticket);
        if (who.isEmpty()) {
            return page.redirect("/sign-in");
        }
        Comer comer = new Comer(
                UUID.fromString(who.get().getFirst()),
                Device.valueOf(who.get().get(1)),
                Boolean.parseBoolean(who.get().get(2)));
        return arrival.comesInAs(capacity, comer, page, request, response).orElseGet(() -> arrival.choice(comer, page));
    }

    /** The choice cannot be opened again: it begins where signing in begins. */
    @GetMapping("/sign-in/taking-part")
    ModelAndView again(Page page) {
        return page.redirect("/sign-in");
    }
}
