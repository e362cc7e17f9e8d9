package cairn.people.web;

import cairn.people.Passphrases;
import cairn.people.SignInNames;
import cairn.people.StartCodes;
import cairn.people.web.NewPair.Offer;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How I sign in and where I am signed in: seen and changed by the person themselves, and by nobody else. */
@InTwoLanguages
class OwnSignInController {

    private static final Set<String> DONE = Set.of("pair", "passphrase", "ended", "said");
    private static final String PURPOSE = "pair";

    private final SignInNames names;
    private final Passphrases passphrases;
    private final StartCodes codes;
    private final OwnSessions sessions;
    private final Tickets tickets;
    private final Tries tries;
    private final Clock clock;

    OwnSignInController(
            SignInNames names,
            Passphrases passphrases,
            StartCodes codes,
            OwnSessions sessions,
            Tickets tickets,
            Tries tries,
            Clock clock) {
        this.names = names;
        this.passphrases = passphrases;
        this.codes = codes;
        this.sessions = sessions;
        this.tickets = tickets;
        this.tries = tries;
        this.clock = clock;
    }

    @GetMapping("/me/sign-in")
    ModelAndView show(Page page, @RequestParam @Nullable String done, HttpSession here) {
        SignedIn me = me(page);
        return page.show(
                "people/ownSignIn",
                new OwnSignIn(
                        pair(page),
                        passphrases.chosen(),
                        sessions.of(me, here),
                        codes.mine(),
                        clock.getZone(),
                        done != null && DONE.contains(done) ? "people.me.done." + done : null));
    }

    @GetMapping("/me/sign-in/pair")
    ModelAndView offer(Page page) {
        return page.show("people/newPair", offers(page, FormErrors.none(page)));
    }

    @PostMapping("/me/sign-in/pair")
    ModelAndView choosePair(Page page, @RequestParam(defaultValue = "") String offer) {
        String mine = me(page).getName();
        boolean taken = tickets.open(PURPOSE, offer)
                .filter(parts -> parts.getFirst().equals(mine))
                .filter(parts -> names.choose(parts.get(1)))
                .isPresent();
        if (taken) {
            return page.redirect("/me/sign-in?done=pair");
        }
        FormErrors errors = new FormErrors(page);
        errors.add("offers", "people.pair.gone");
        return page.showAgain("people/newPair", offers(page, errors));
    }

    @GetMapping("/me/sign-in/passphrase")
    ModelAndView passphrase(Page page, @RequestParam @Nullable String show) {
        if (!passphrases.chosen()) {
            return page.redirect("/me/sign-in");
        }
        return page.show("people/newPassphrase", new NewPassphrase("yes".equals(show), FormErrors.none(page)));
    }

    @PostMapping("/me/sign-in/passphrase")
    ModelAndView changePassphrase(
            Page page,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String passphrase,
            HttpServletRequest request) {
        SignedIn me = me(page);
        FormErrors errors = new FormErrors(page);
        String browser = request.getSession().getId();
        tries.waitFor(me.getName(), browser);
        if (passphrases.mine(present)) {
            tries.right(me.getName(), browser);
        } else {
            errors.add("present", "people.me.presentWrong");
        }
        Passphrases.problem(passphrase, Objects.requireNonNullElse(pair(page), ""))
                .ifPresent(key -> errors.add("passphrase", key));
        if (errors.any()) {
            return page.showAgain("people/newPassphrase", new NewPassphrase(false, errors));
        }
        passphrases.choose(me.actor().person(), passphrase);
        return page.redirect("/me/sign-in?done=passphrase");
    }

    /** Signs out one other place. */
    @PostMapping("/me/sign-in/endings")
    ModelAndView end(Page page, @RequestParam(defaultValue = "") String session) {
        sessions.end(me(page), session);
        return page.redirect("/me/sign-in?done=ended");
    }

    /** Signs out everywhere but here. */
    @PostMapping("/me/sign-in/endings/others")
    ModelAndView endOthers(Page page, HttpSession here) {
        sessions.endOthers(me(page), here);
        return page.redirect("/me/sign-in?done=ended");
    }

    /** The cards of which I have not said yet whether they were all right. */
    @GetMapping("/me/sign-in/cards")
    ModelAndView cards(Page page) {
        return page.show(
                "people/ownCards",
                new OwnSignIn(pair(page), passphrases.chosen(), List.of(), codes.mine(), clock.getZone(), null));
    }

    @PostMapping("/me/sign-in/cards")
    ModelAndView say(Page page, @RequestParam UUID code, @RequestParam boolean allRight) {
        if (codes.mine().stream().noneMatch(c -> c.id().equals(code))) {
            throw new NotFound();
        }
        codes.say(code, allRight);
        return page.redirect(allRight ? "/me/sign-in?done=said" : "/me/sign-in/not-all-right");
    }

    /** What to do when a card was not all right. */
    @GetMapping("/me/sign-in/not-all-right")
    ModelAndView notAllRight(Page page) {
        return page.show("people/notAllRight", "");
    }

    private NewPair offers(Page page, FormErrors errors) {
        String mine = me(page).getName();
        List<Offer> offers = names.offer(page.language()).stream()
                .map(pair -> new Offer(pair, tickets.seal(PURPOSE, mine, pair)))
                .toList();
        return new NewPair(pair(page), offers, errors);
    }

    private @Nullable String pair(Page page) {
        return names.of(me(page).actor().person()).orElse(null);
    }

    private static SignedIn me(Page page) {
        return Objects.requireNonNull(page.visitor());
    }
}
