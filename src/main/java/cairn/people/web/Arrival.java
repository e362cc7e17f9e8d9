package cairn.people.web;

import cairn.people.Capacities;
import cairn.people.OwnCapacity;
import cairn.people.StartCode;
import cairn.people.StartCodes;
import cairn.people.web.TakingPart.Way;
import cairn.places.Places;
import cairn.places.Unit;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;

/**
 * What happens once it is known who somebody is. With one capacity they are in; with several they first choose one; with
 * none that is current they come in as what they last were, and see what is their own.
 */
@Component
class Arrival {

    static final String CHOICE = "taking part";

    private final Capacities capacities;
    private final Places places;
    private final StartCodes codes;
    private final Tickets tickets;
    private final Sessions sessions;
    private final KeptWords kept;
    private final TransactionTemplate transaction;

    Arrival(
            Capacities capacities,
            Places places,
            StartCodes codes,
            Tickets tickets,
            Sessions sessions,
            KeptWords kept,
            PlatformTransactionManager transactions) {
        this.capacities = capacities;
        this.places = places;
        this.codes = codes;
        this.tickets = tickets;
        this.sessions = sessions;
        this.kept = kept;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Somebody who has shown who they are.
     *
     * @param byCode with a start code: then they need not be told of it at once
     */
    record Comer(UUID person, Device device, boolean byCode) {}

    /** The page that answers, or nothing when this person has never taken part as anything. */
    Optional<ModelAndView> comesIn(Comer comer, Page page, HttpServletRequest request, HttpServletResponse response) {
        List<OwnCapacity> all = capacitiesOf(comer.person());
        List<OwnCapacity> current = all.stream().filter(OwnCapacity::current).toList();
        if (current.size() > 1) {
            return Optional.of(choice(comer, page));
        }
        return all.stream().findFirst().map(only -> enters(comer, only, false, page, request, response));
    }

    /** Comes in as this one of several; nothing when it is not theirs, or not current. */
    Optional<ModelAndView> comesInAs(
            UUID capacity, Comer comer, Page page, HttpServletRequest request, HttpServletResponse response) {
        return capacitiesOf(comer.person()).stream()
                .filter(c -> c.id().equals(capacity) && c.current())
                .findFirst()
                .map(chosen -> enters(comer, chosen, true, page, request, response));
    }

    /** The page on which whoever is signed in changes what they take part as. */
    TakingPart change(Page page, SignedIn me) {
        return new TakingPart(
                ways(me.actor().person(), page).stream()
                        .filter(way -> !way.capacity().equals(me.actor().capacity()) || me.ended() != null)
                        .toList(),
                null,
                me.takingPartAs(),
                me.ended(),
                kept.waitingFor(me.actor().person()).isPresent());
    }

    ModelAndView choice(Comer comer, Page page) {
        String ticket =
                tickets.seal(CHOICE, comer.person().toString(), comer.device().name(), String.valueOf(comer.byCode()));
        return page.show("people/takingPart", new TakingPart(ways(comer.person(), page), ticket, null, null, false));
    }

    private ModelAndView enters(
            Comer comer,
            OwnCapacity as,
            boolean several,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Actor actor = new Actor(Acting.current().home(), comer.person(), as.id());
        SignedIn me =
                new SignedIn(actor, name(comer.person()), as.kind().key(), several, as.current() ? null : as.until());
        sessions.start(me, comer.device(), request, response);
        if (kept.waitingFor(comer.person()).isPresent()) {
            return page.redirect("/kept");
        }
        boolean tellsOfCards = !comer.byCode()
                && Acting.as(self(comer.person()), codes::mine).stream().anyMatch(StartCode::asks);
        return page.redirect(tellsOfCards ? "/me/sign-in/cards" : "");
    }

    private List<Way> ways(UUID person, Page page) {
        return asThemselves(person, () -> {
            Map<UUID, Unit> units = places.units().stream().collect(Collectors.toMap(Unit::id, unit -> unit));
            return capacities.mine().stream()
                    .filter(OwnCapacity::current)
                    .map(capacity -> Way.of(capacity, units, page.language()))
                    .toList();
        });
    }

    private List<OwnCapacity> capacitiesOf(UUID person) {
        return asThemselves(person, capacities::mine);
    }

    private String name(UUID person) {
        return asThemselves(person, capacities::myName);
    }

    private <T> T asThemselves(UUID person, java.util.function.Supplier<T> look) {
        return Acting.as(self(person), () -> Objects.requireNonNull(transaction.execute(status -> look.get())));
    }

    private static Actor self(UUID person) {
        return new Actor(Acting.current().home(), person, null);
    }
}
