package cairn.developments.web;

import cairn.developments.domain.Card;
import cairn.developments.domain.Developments;
import cairn.developments.domain.Developments.Proposer;
import cairn.developments.domain.Developments.Wording;
import cairn.developments.domain.OwnWordsOnBoard;
import cairn.platform.Acting;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.text.Language;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.Item;
import cairn.voice.domain.Items;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The words of a development: said anew by its proposer, put into the other language by anyone; an author's own beside. */
@InTwoLanguages
class WordingController {

    private final Developments developments;
    private final DevelopmentPages pages;
    private final Items items;
    private final OwnWordsOnBoard ownWords;

    WordingController(Developments developments, DevelopmentPages pages, Items items, OwnWordsOnBoard ownWords) {
        this.developments = developments;
        this.pages = pages;
        this.items = items;
        this.ownWords = ownWords;
    }

    /** In the language of the page, when that is the other one or the visitor proposed it; else in the other. */
    @GetMapping("/developments/{id}/wordings/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        Card card = pages.find(page, id);
        Language first = developments.language(id);
        Language language = mine(id) || page.language() != first ? page.language() : first.other();
        Wording now = developments.wordings(id).stream()
                .filter(w -> w.language().equals(language.code()))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return page.show(
                "developments/wording",
                new WordingForm(
                        card,
                        UUID.randomUUID(),
                        language,
                        now == null ? "" : now.title(),
                        now == null ? "" : now.about(),
                        language == first,
                        FormErrors.none(page)));
    }

    @PostMapping("/developments/{id}/wordings")
    @Transactional
    ModelAndView say(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam String language,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String about) {
        Card card = pages.find(page, id);
        Language said = Language.of(language).orElseThrow(NotFound::new);
        boolean first = said == developments.language(id);
        if (first && !mine(id)) {
            throw new NotFound();
        }
        FormErrors errors = new FormErrors(page);
        ProposeController.title(errors, title);
        errors.checkWords("about", about, "developments.propose.about.empty");
        if (errors.any()) {
            return page.showAgain(
                    "developments/wording", new WordingForm(card, form, said, title, about, first, errors));
        }
        developments.say(form, id, said, title.strip(), about);
        return page.redirect("/developments/" + id + "?done=worded");
    }

    /** An author lets words of their own stand on the board. */
    @GetMapping("/developments/{id}/words/new")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam UUID raised) {
        Card card = pages.find(page, id);
        Item item = myOwn(id, raised);
        String body = ownWords.of(id).stream()
                .filter(w -> w.raisedId().equals(raised) && w.body() != null)
                .map(w -> String.valueOf(w.body()))
                .findFirst()
                .orElseGet(() -> item.words().map(Item.Words::body).orElse(""));
        return page.show(
                "developments/words", new OwnWordsForm(card, item, stand(id, raised), body, FormErrors.none(page)));
    }

    @PostMapping("/developments/{id}/words")
    @Transactional
    ModelAndView let(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID raised,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "yes") String yes) {
        Card card = pages.find(page, id);
        Item item = myOwn(id, raised);
        FormErrors errors = new FormErrors(page);
        if (yes.equals("yes")) {
            errors.checkWords("body", body, "developments.words.empty");
        }
        if (errors.any()) {
            return page.showAgain("developments/words", new OwnWordsForm(card, item, stand(id, raised), body, errors));
        }
        Language language = Language.of(item.raised().language()).orElse(page.language());
        ownWords.set(id, raised, yes.equals("yes") ? body : null, language);
        return page.redirect("/developments/" + id + "?done=words");
    }

    private boolean stand(UUID id, UUID raised) {
        return ownWords.of(id).stream().anyMatch(w -> w.raisedId().equals(raised) && w.body() != null);
    }

    private Item myOwn(UUID id, UUID raised) {
        boolean linked =
                developments.sources(id).stream().anyMatch(s -> s.raisedId().equals(raised));
        return items.find(raised)
                .filter(item ->
                        linked && Acting.current().person().equals(item.raised().authorId()))
                .orElseThrow(NotFound::new);
    }

    private boolean mine(UUID id) {
        return developments.proposer(id).filter(Proposer::me).isPresent();
    }
}
