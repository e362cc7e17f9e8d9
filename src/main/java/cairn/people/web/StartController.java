package cairn.people.web;

import cairn.people.Passphrases;
import cairn.people.SignInDoor;
import cairn.people.SignInDoor.Started;
import cairn.people.StartCodes.Found;
import cairn.people.web.Arrival.Comer;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** From a card with a start code to a passphrase that its person alone knows, and in. */
@InTwoLanguages
class StartController {

    private static final String PURPOSE = "start";
    private static final String FORM = "people/start";

    private final SignInDoor door;
    private final Tries tries;
    private final Tickets tickets;
    private final Arrival arrival;
    private final Tablets tablets;

    StartController(SignInDoor door, Tries tries, Tickets tickets, Arrival arrival, Tablets tablets) {
        this.door = door;
        this.tries = tries;
        this.tickets = tickets;
        this.arrival = arrival;
        this.tablets = tablets;
    }

    @GetMapping("/sign-in/start")
    ModelAndView show(Page page) {
        return page.show(FORM, blank("", FormErrors.none(page)));
    }

    /** The pair and the code. Neither the code nor a passphrase is ever shown again. */
    @PostMapping("/sign-in/start")
    ModelAndView start(
            Page page,
            @RequestParam(defaultValue = "") String pair,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        FormErrors errors = new FormErrors(page);
        if (pair.isBlank()) {
            errors.add("pair", "people.signIn.pairEmpty");
        }
        if (code.isBlank()) {
            errors.add("code", "people.start.codeEmpty");
        }
        if (errors.any()) {
            return page.showAgain(FORM, blank(pair, errors));
        }
        Started started = tryOut(pair, code, request);
        if (started.found() != Found.OPENS) {
            errors.add("code", "people.start.code." + started.found());
            return page.showAgain(FORM, blank(pair, errors));
        }
        boolean ward = tablets.here(request);
        String ticket = tickets.seal(
                PURPOSE, started.person().toString(), started.code().toString(), started.pair());
        return page.show("people/passphrase", choosing(ticket, started.pair(), false, Device.SHARED, ward, errors));
    }

    /** The passphrase, typed once. */
    @PostMapping(path = "/sign-in/start", params = "ticket")
    ModelAndView choose(
            Page page,
            @RequestParam String ticket,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(name = "device", defaultValue = "") String chosenDevice,
            @RequestParam @Nullable String show,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<List<String>> who = tickets.open(PURPOSE, ticket);
        if (who.isEmpty()) {
            return tooLate(page);
        }
        Device device = Chosen.of(Device.class, chosenDevice).orElse(Device.SHARED);
        boolean ward = tablets.here(request);
        String pair = who.get().get(2);
        FormErrors errors = new FormErrors(page);
        if (show != null) {
            return page.show("people/passphrase", choosing(ticket, pair, show.equals("yes"), device, ward, errors));
        }
        Passphrases.problem(passphrase, pair).ifPresent(key -> errors.add("passphrase", key));
        if (errors.any()) {
            return page.showAgain("people/passphrase", choosing(ticket, pair, false, device, ward, errors));
        }
        UUID person = UUID.fromString(who.get().getFirst());
        return door.choose(person, UUID.fromString(who.get().get(1)), passphrase)
                ? arrival.comesIn(new Comer(person, device, true), page, request, response)
                        .orElseGet(() -> tooLate(page))
                : tooLate(page);
    }

    private Started tryOut(String pair, String code, HttpServletRequest request) {
        String browser = request.getSession().getId();
        String meant = SignInDoor.pair(pair);
        tries.waitFor(meant, browser);
        Started started = door.started(pair, code);
        if (started.found() == Found.OPENS) {
            tries.right(meant, browser);
        }
        return started;
    }

    private static ModelAndView tooLate(Page page) {
        FormErrors errors = new FormErrors(page);
        errors.add("code", "people.start.tooLate");
        return page.showAgain(FORM, blank("", errors));
    }

    private static Start blank(String pair, FormErrors errors) {
        return new Start(pair, null, false, Device.SHARED.name(), false, errors);
    }

    private static Start choosing(
            String ticket, String pair, boolean shown, Device device, boolean ward, FormErrors errors) {
        return new Start(pair, ticket, shown, device.name(), ward, errors);
    }
}
