package cairn.people.web;

import cairn.people.SamplePeople;
import cairn.people.SamplePerson;
import cairn.people.SignInDoor;
import cairn.people.web.Arrival.Comer;
import cairn.places.Places;
import cairn.places.Unit;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with two words and a passphrase, or as one of the sample people; and signing out. */
@InTwoLanguages
class SignInController {

    private final SamplePeople people;
    private final Places places;
    private final Sessions sessions;
    private final KeptWords kept;
    private final SignInDoor door;
    private final Tries tries;
    private final Arrival arrival;
    private final Tablets tablets;
    private final TransactionTemplate transaction;

    SignInController(
            SamplePeople people,
            Places places,
            Sessions sessions,
            KeptWords kept,
            SignInDoor door,
            Tries tries,
            Arrival arrival,
            Tablets tablets,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.places = places;
        this.sessions = sessions;
        this.kept = kept;
        this.door = door;
        this.tries = tries;
        this.arrival = arrival;
        this.tablets = tablets;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/sign-in")
    ModelAndView show(Page page, HttpServletRequest request, HttpServletResponse response) {
        tablets.remember(request, response);
        return page.show("people/signIn", view(page, request, "", Device.SHARED, FormErrors.none(page)));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            Page page,
            @RequestParam(defaultValue = "") String pair,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(name = "device", defaultValue = "") String chosenDevice,
            HttpServletRequest request,
            HttpServletResponse response) {
        Device device = Chosen.of(Device.class, chosenDevice).orElse(Device.SHARED);
        FormErrors errors = new FormErrors(page);
        if (pair.isBlank()) {
            errors.add("pair", "people.signIn.pairEmpty");
        }
        if (passphrase.isBlank()) {
            errors.add("passphrase", "people.signIn.passphraseEmpty");
        }
        Optional<ModelAndView> in = errors.any()
                ? Optional.empty()
                : tryOut(pair, passphrase, request)
                        .flatMap(person -> arrival.comesIn(new Comer(person, device, false), page, request, response));
        if (in.isEmpty() && !errors.any()) {
            errors.add("pair", "people.signIn.wrong");
        }
        return in.orElseGet(() -> page.showAgain("people/signIn", view(page, request, pair, device, errors)));
    }

    @PostMapping("/sign-in/sample")
    ModelAndView signInAsSample(
            Page page, @RequestParam UUID capacity, HttpServletRequest request, HttpServletResponse response) {
        if (!SampleDoor.open(request)) {
            throw new NotFound();
        }
        SignedIn signedIn = Objects.requireNonNull(transaction.execute(status -> sample(capacity)));
        sessions.start(signedIn, Device.OWN, request, response);
        return page.redirect(kept.waitingFor(signedIn.actor().person()).isPresent() ? "/kept" : "");
    }

    private SignedIn sample(UUID capacity) {
        SamplePerson person = people.withCapacity(capacity).orElseThrow(NotFound::new);
        Actor actor = new Actor(Acting.current().home(), person.person(), person.capacity());
        boolean several = people.all().stream()
                        .filter(p -> p.person().equals(person.person()))
                        .count()
                > 1;
        return new SignedIn(actor, person.name(), person.kind().key(), several, null);
    }

    @GetMapping("/sign-in/forgotten")
    ModelAndView forgotten(Page page) {
        return page.show("people/forgotten", "");
    }

    /** Signs out. A screen whose time was up comes here with what was typed, which is kept for its author. */
    @PostMapping("/sign-out")
    ModelAndView signOut(Page page, HttpServletRequest request, HttpServletResponse response) {
        boolean locks = KeptWords.timeIsUp(request);
        if (locks) {
            kept.keep(request);
        }
        sessions.end(request, response);
        return page.redirect(locks ? LockController.LOCKED : "");
    }

    private Optional<UUID> tryOut(String pair, String passphrase, HttpServletRequest request) {
        String browser = request.getSession().getId();
        String meant = SignInDoor.pair(pair);
        tries.waitFor(meant, browser);
        Optional<UUID> person = door.person(pair, passphrase);
        person.ifPresent(p -> tries.right(meant, browser));
        return person;
    }

    private SignIn view(Page page, HttpServletRequest request, String pair, Device device, FormErrors errors) {
        List<SignIn.Person> list = SampleDoor.open(request) ? samplePeople(page) : List.of();
        return new SignIn(list, pair, device.name(), tablets.here(request), errors);
    }

    private List<SignIn.Person> samplePeople(Page page) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<UUID, Unit> units = places.units().stream().collect(Collectors.toMap(Unit::id, unit -> unit));
            return people.all().stream()
                    .map(person -> SignIn.Person.of(person, units, page.language()))
                    .toList();
        }));
    }
}
