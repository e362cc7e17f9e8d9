package cairn.people.web;

import cairn.people.Capacities;
import cairn.people.CapacityKind;
import cairn.people.CardPeople;
import cairn.people.SignInNames;
import cairn.people.StartCodes;
import cairn.people.web.CardView.Card;
import cairn.people.web.CardView.Side;
import cairn.people.web.Cards.Person;
import cairn.places.Places;
import cairn.places.Unit;
import cairn.platform.NotFound;
import cairn.platform.page.Page;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Cards to sign in with, made by staff for people at their unit and by the coordinator for anyone. A card opens the way to
 * choosing a passphrase; staff never choose, see or print one (walls, row 6).
 */
@InTwoLanguages
class CardController {

    private final CardPeople people;
    private final Capacities capacities;
    private final Places places;
    private final StartCodes codes;
    private final SignInNames names;
    private final TransactionTemplate transaction;
    private final Texts texts;
    private final Clock clock;

    CardController(
            CardPeople people,
            Capacities capacities,
            Places places,
            StartCodes codes,
            SignInNames names,
            PlatformTransactionManager transactions,
            Texts texts,
            Clock clock) {
        this.people = people;
        this.capacities = capacities;
        this.places = places;
        this.codes = codes;
        this.names = names;
        this.transaction = new TransactionTemplate(transactions);
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/cards")
    ModelAndView list(Page page) {
        return page.show("people/cards", cards(page));
    }

    @GetMapping("/people/{person}/cards")
    ModelAndView before(Page page, @PathVariable UUID person) {
        return page.show("people/card", new CardView(person(page, person), UUID.randomUUID(), null, false));
    }

    /** The page with the card is the answer itself: no address opens it again, and going back to it sends a dead form. */
    @PostMapping("/people/{person}/cards")
    ModelAndView make(
            Page page,
            @PathVariable(name = "person") UUID id,
            @RequestParam(required = false) Optional<UUID> form,
            HttpServletRequest request) {
        Person person = person(page, id);
        UUID card = form.orElseGet(UUID::randomUUID);
        String me = Objects.requireNonNull(page.visitor()).name();
        return codes.make(card, id, me, page.language())
                .map(code -> page.show("people/card", new CardView(person, card, card(id, code, page, request), false)))
                .orElseGet(() -> page.show("people/card", new CardView(person, UUID.randomUUID(), null, true)));
    }

    private Card card(UUID person, String code, Page page, HttpServletRequest request) {
        String pair = names.of(person).orElseGet(() -> names.give(person, page.language()));
        String address = "%s://%s/%s/sign-in/start"
                .formatted(
                        request.getScheme(),
                        request.getHeader("Host"),
                        page.language().code());
        LocalDateTime ends = LocalDateTime.ofInstant(codes.endsAt(), clock.getZone());
        return new Card(
                address,
                pair,
                code,
                ends,
                Stream.of(page.language(), page.language().other())
                        .map(this::side)
                        .toList());
    }

    private Side side(Language language) {
        return new Side(
                language,
                texts.text(language, "people.card.title"),
                texts.text(language, "people.card.address"),
                texts.text(language, "people.card.pair"),
                texts.text(language, "people.card.code"),
                Stream.of("people.card.open", "people.card.type", "people.card.choose", "people.card.keep")
                        .map(key -> texts.text(language, key))
                        .toList());
    }

    private Person person(Page page, UUID id) {
        return cards(page).people().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Cards cards(Page page) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (capacities
                    .current()
                    .filter(me -> CapacityKind.makesCards(me.kind().key()))
                    .isEmpty()) {
                throw new NotFound();
            }
            Map<UUID, Unit> units = places.units().stream().collect(Collectors.toMap(Unit::id, unit -> unit));
            return Cards.of(people.all(), units, page.language());
        }));
    }
}
