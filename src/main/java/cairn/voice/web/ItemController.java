package cairn.voice.web;

import cairn.answers.Answers;
import cairn.answers.Round;
import cairn.platform.Acting;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.Pages;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.Act;
import cairn.voice.domain.Act.Verb;
import cairn.voice.domain.Beside;
import cairn.voice.domain.Item;
import cairn.voice.domain.Items;
import cairn.voice.domain.NamedItems;
import cairn.voice.domain.SeenItems;
import cairn.voice.web.OwnView.ActTyped;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Something raised: read by its author and its readers, acted on by its author, written beside by its readers. */
@InTwoLanguages
class ItemController {

    private final Items items;
    private final NamedItems named;
    private final Beside beside;
    private final SeenItems seen;
    private final Answers answers;
    private final Clock clock;

    ItemController(Items items, NamedItems named, Beside beside, SeenItems seen, Answers answers, Clock clock) {
        this.items = items;
        this.named = named;
        this.beside = beside;
        this.seen = seen;
        this.answers = answers;
        this.clock = clock;
    }

    /** That a reader opened it is written down in the same transaction, once a day, for its author to see. */
    @GetMapping("/raised/{id}")
    @Transactional
    ModelAndView show(
            Page page,
            @PathVariable UUID id,
            @RequestParam @Nullable String sent,
            @RequestParam @Nullable String answered,
            @RequestParam(defaultValue = "") String done) {
        String key = sent != null
                ? "voice.item.sent"
                : answered != null ? "voice.item.answered" : done.equals("themed") ? "voice.about.done" : null;
        Item item = find(id);
        if (!mine(item)) {
            seen.opened(id);
        }
        return page.show("voice/item", view(item, ActTyped.NOTHING, FormErrors.none(page), key));
    }

    /** Who opened it, for its author alone. */
    @GetMapping("/raised/{id}/seen")
    @Transactional(readOnly = true)
    ModelAndView seen(Page page, @PathVariable UUID id) {
        Item item = find(id);
        if (!mine(item)) {
            throw new NotFound();
        }
        return page.show("voice/seen", new SeenView("/raised/" + id, seen.of(id)));
    }

    /** What the author does about it. */
    @PostMapping("/raised/{id}/acts")
    @Transactional
    ModelAndView act(Page page, @PathVariable UUID id, HttpServletRequest request) {
        Item item = find(id);
        if (!mine(item)) {
            throw new NotFound();
        }
        Act act = Acts.read(request, item).filter(a -> a.verb() != Verb.NAME).orElseThrow(NotFound::new);
        FormErrors errors = new FormErrors(page);
        Acts.check(act, errors);
        if (errors.any()) {
            return page.showAgain(
                    "voice/item", view(item, new ActTyped(act.verb().name(), act.body()), errors, null));
        }
        named.act(id, act);
        return page.redirect("/raised/" + id);
    }

    /** A reader says in short what they understood; the author has the last word on it. */
    @PostMapping("/raised/{id}/summaries")
    @Transactional
    ModelAndView summarise(
            Page page, @PathVariable UUID id, @RequestParam UUID form, @RequestParam(defaultValue = "") String body) {
        Item item = find(id);
        if (mine(item) || item.rounds().isEmpty()) {
            throw new NotFound();
        }
        FormErrors errors = new FormErrors(page);
        errors.checkWords("body-SUMMARY", body, "voice.summary.empty");
        if (errors.any()) {
            return page.showAgain("voice/item", view(item, new ActTyped("SUMMARY", body), errors, null));
        }
        beside.summarise(form, id, body, me());
        return page.redirect("/raised/" + id);
    }

    /** Looking for other people's names before more people may read; holding it back needs a reason. */
    @PostMapping("/raised/{id}/looks")
    @Transactional
    ModelAndView look(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") Set<UUID> seen,
            @RequestParam(defaultValue = "") String hold,
            @RequestParam(defaultValue = "") String reason) {
        Item item = find(id);
        if (!beside.mayLook(item)) {
            throw new NotFound();
        }
        boolean holds = hold.equals("yes");
        FormErrors errors = new FormErrors(page);
        if (holds) {
            errors.checkWords("reason", reason, "voice.look.writeReason");
        }
        if (errors.any()) {
            return page.showAgain("voice/item", view(item, new ActTyped("LOOK", reason), errors, null));
        }
        beside.look(item, form, seen, holds ? reason : null, me());
        return page.redirect("/raised/" + id);
    }

    private Item find(UUID id) {
        return items.find(id).filter(item -> !item.rounds().isEmpty()).orElseThrow(NotFound::new);
    }

    private static boolean mine(Item item) {
        return Acting.current().person().equals(item.raised().authorId());
    }

    private static Beside.By me() {
        return Pages.visitor()
                .map(me -> new Beside.By(me.name(), me.takingPartAs()))
                .orElseThrow(NotFound::new);
    }

    private ItemView view(Item item, ActTyped typed, FormErrors errors, @Nullable String done) {
        UUID owed = item.round().map(Round::id).filter(answers::owedByMe).orElse(null);
        return new ItemView(
                item,
                mine(item),
                owed,
                beside.mayLook(item),
                LocalDate.now(clock),
                UUID.randomUUID(),
                typed,
                errors,
                done);
    }
}
