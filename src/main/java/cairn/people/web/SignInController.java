package cairn.people.web;

import cairn.people.SamplePeople;
import cairn.people.SamplePerson;
import cairn.people.web.KeptWords.Kept;
import cairn.places.Places;
import cairn.places.Unit;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.NotFound;
import cairn.platform.page.Page;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in as one of the sample people, and signing out. */
@InTwoLanguages
class SignInController {

    private final SamplePeople people;
    private final Places places;
    private final Sessions sessions;
    private final KeptWords kept;

    SignInController(SamplePeople people, Places places, Sessions sessions, KeptWords kept) {
        this.people = people;
        this.places = places;
        this.sessions = sessions;
        this.kept = kept;
    }

    @GetMapping("/sign-in")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, HttpServletRequest request) {
        return page.show("people/signIn", view(page, request, null));
    }

    /** From a form that came too late: signs in, and then goes on with the words. */
    @PostMapping("/sign-in")
    @Transactional(readOnly = true)
    ModelAndView showWithKept(Page page, HttpServletRequest request, @RequestParam @Nullable String kept) {
        return page.show("people/signIn", view(page, request, kept));
    }

    @PostMapping("/sign-in/sample")
    @Transactional(readOnly = true)
    ModelAndView signInAsSample(
            Page page,
            @RequestParam UUID capacity,
            @RequestParam(name = "kept") @Nullable String sealed,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!SampleDoor.open(request)) {
            throw new NotFound();
        }
        SamplePerson person = people.withCapacity(capacity).orElseThrow(NotFound::new);
        Actor actor = new Actor(Acting.current().home(), person.person(), person.capacity());
        sessions.start(new SignedIn(actor, person.name(), person.kind().key()), request, response);
        Optional<Kept> words = kept.open(sealed, person.person());
        words.ifPresent(w -> request.getSession().setAttribute(KeptController.KEPT, sealed));
        return page.redirect(words.isPresent() ? "/kept" : "");
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(Page page, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        return page.redirect("");
    }

    private SignIn view(Page page, HttpServletRequest request, @Nullable String sealed) {
        if (!SampleDoor.open(request)) {
            return new SignIn(List.of(), sealed);
        }
        Map<UUID, Unit> units = places.units().stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        return new SignIn(
                people.all().stream()
                        .map(person -> SignIn.Person.of(person, units, page.language()))
                        .toList(),
                Pages.visitor().isPresent() ? null : sealed);
    }
}
