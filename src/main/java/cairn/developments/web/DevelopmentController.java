package cairn.developments.web;

import cairn.answers.Posts;
import cairn.developments.domain.Board;
import cairn.developments.domain.Card;
import cairn.developments.domain.Confirmations;
import cairn.developments.domain.Developments;
import cairn.developments.domain.Developments.Source;
import cairn.developments.domain.Entries;
import cairn.developments.domain.Entry;
import cairn.developments.domain.Meanings;
import cairn.developments.domain.OwnWordsOnBoard;
import cairn.developments.domain.Stances;
import cairn.developments.domain.Themed;
import cairn.platform.Acting;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.Item;
import cairn.voice.domain.Items;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One development with its story, and the word of those who raised it on whether it has happened. */
@InTwoLanguages
class DevelopmentController {

    private static final Set<String> DONE = Set.of(
            "proposed",
            "changed",
            "stance",
            "takenBack",
            "said",
            "linked",
            "parted",
            "worded",
            "handed",
            "words",
            "follows",
            "themed",
            "challenged");

    private final Developments developments;
    private final Board board;
    private final Entries entries;
    private final Stances stances;
    private final Confirmations confirmations;
    private final OwnWordsOnBoard ownWords;
    private final Themed themed;
    private final Meanings meanings;
    private final Items items;
    private final Posts posts;
    private final Fragments fragments;
    private final Clock clock;

    DevelopmentController(
            Developments developments,
            Board board,
            Entries entries,
            Stances stances,
            Confirmations confirmations,
            OwnWordsOnBoard ownWords,
            Themed themed,
            Meanings meanings,
            Items items,
            Posts posts,
            Fragments fragments,
            Clock clock) {
        this.developments = developments;
        this.board = board;
        this.entries = entries;
        this.stances = stances;
        this.confirmations = confirmations;
        this.ownWords = ownWords;
        this.themed = themed;
        this.meanings = meanings;
        this.items = items;
        this.posts = posts;
        this.fragments = fragments;
        this.clock = clock;
    }

    @GetMapping("/developments/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        if (page.visitor() == null && board.find(id, page.language()).isEmpty()) {
            return page.redirect("/sign-in");
        }
        String note = DONE.contains(done) ? "developments.done." + done : null;
        return page.show("developments/development", view(page, id, "", FormErrors.none(page), note));
    }

    /** Those who raised it say whether it has happened. */
    @PostMapping("/developments/{id}/confirmations")
    @Transactional
    ModelAndView confirm(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam UUID entry,
            @RequestParam(defaultValue = "") String yes,
            @RequestParam(defaultValue = "") String body) {
        Card card = board.find(id, page.language()).orElseThrow(NotFound::new);
        if (asks(card) == null) {
            throw new NotFound();
        }
        FormErrors errors = new FormErrors(page);
        if (!body.isBlank()) {
            errors.checkWords("body", body, "platform.words.empty");
        }
        if (errors.any()) {
            return page.showAgain("developments/development", view(page, id, body, errors, null));
        }
        if (entry.equals(asks(card))) {
            confirmations.say(form, id, entry, yes.equals("yes"), body);
        }
        return page.redirect("/developments/" + id + "?done=said");
    }

    /** The green that asks for my word, or null. */
    private @Nullable UUID asks(Card card) {
        Entry entry = card.entry();
        if (entry == null
                || entry.colour() != cairn.developments.domain.Colour.GREEN
                || entry.byId().equals(Acting.current().person())
                || !Acting.current().signedIn()) {
            return null;
        }
        boolean mine = !confirmations.mySources(card.id()).isEmpty() || confirmations.mineAlone(entry.id());
        return mine ? entry.id() : null;
    }

    private DevelopmentView view(Page page, UUID id, String typed, FormErrors errors, @Nullable String done) {
        Card card = board.find(id, page.language()).orElseThrow(NotFound::new);
        boolean signedIn = page.visitor() != null;
        List<Source> sources = signedIn ? developments.sources(id) : List.of();
        Map<UUID, Item> readable =
                signedIn ? items.find(sources.stream().map(Source::raisedId).toList()) : Map.of();
        var wordings = developments.wordings(id);
        StoryStones story = new StoryStones(page, LocalDate.now(clock));
        story.proposed(card, signedIn ? developments.proposer(id).orElse(null) : null, wordings);
        story.sources(sources, readable, ownWords.of(id));
        List<Entry> changes = entries.of(id);
        story.entries(changes, confirmations.of(id), entries.named(changes), signedIn);
        List<Stances.Stance> said = stances.of(id);
        story.stances(said, signedIn);
        return new DevelopmentView(
                card,
                wordings,
                posts.book().post(card.postId()),
                meanings.newest(card.serviceId()).orElse(null),
                story.laid(),
                story.toCome(card),
                said.stream().filter(s -> s.mine() && s.takenBack() == null).toList(),
                themed.of(id),
                signedIn && developments.heldByMe(id),
                signedIn
                        && developments
                                .proposer(id)
                                .filter(Developments.Proposer::me)
                                .isPresent(),
                signedIn && developments.follows(id),
                fragments.of(page, id),
                sources.stream()
                        .filter(s -> readable.containsKey(s.raisedId())
                                && Acting.current()
                                        .person()
                                        .equals(readable.get(s.raisedId())
                                                .raised()
                                                .authorId()))
                        .map(s -> readable.get(s.raisedId()))
                        .toList(),
                asks(card),
                signedIn && card.entry() != null
                        ? confirmations.mine(card.entry().id()).orElse(null)
                        : null,
                UUID.randomUUID(),
                typed,
                errors,
                done,
                LocalDate.now(clock));
    }
}
