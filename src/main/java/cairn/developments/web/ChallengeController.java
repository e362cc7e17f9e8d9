package cairn.developments.web;

import cairn.answers.Posts;
import cairn.answers.Wish;
import cairn.developments.domain.Card;
import cairn.developments.domain.Developments;
import cairn.developments.domain.Entry;
import cairn.people.Descriptions;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.Audience;
import cairn.voice.domain.Choices;
import cairn.voice.domain.Kind;
import cairn.voice.domain.NamedIn;
import cairn.voice.domain.NamedItems;
import cairn.voice.domain.Opens;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Challenging where a development is: a challenge is something raised, so an answer to it is owed by a day (S.07). */
@InTwoLanguages
class ChallengeController {

    private final Developments developments;
    private final DevelopmentPages pages;
    private final NamedItems named;
    private final Posts posts;
    private final Descriptions descriptions;

    ChallengeController(
            Developments developments,
            DevelopmentPages pages,
            NamedItems named,
            Posts posts,
            Descriptions descriptions) {
        this.developments = developments;
        this.pages = pages;
        this.named = named;
        this.posts = posts;
        this.descriptions = descriptions;
    }

    @GetMapping("/developments/{id}/challenges/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        return page.show(
                "developments/challenge",
                new ChallengeForm(pages.find(page, id), UUID.randomUUID(), "", "", FormErrors.none(page)));
    }

    @PostMapping("/developments/{id}/challenges")
    @Transactional
    ModelAndView challenge(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String another) {
        Card card = pages.find(page, id);
        FormErrors errors = new FormErrors(page);
        errors.checkWords("body", body, "developments.challenge.empty");
        if (errors.any()) {
            return page.showAgain("developments/challenge", new ChallengeForm(card, form, body, another, errors));
        }
        SignedIn me = Objects.requireNonNull(page.visitor());
        Entry entry = card.entry();
        Set<UUID> struckOut =
                new HashSet<>(NamedIn.whom(body, posts.book().everyHolder(Kind.CHALLENGE.name(), card.unit())));
        if (another.equals("yes") && entry != null) {
            struckOut.add(entry.byId());
        }
        named.raise(
                form,
                new Choices(
                        Kind.CHALLENGE,
                        card.unit(),
                        Audience.ANSWERERS,
                        Opens.TODAY,
                        new Wish(false, struckOut),
                        page.language()),
                body,
                new NamedItems.Signature(me.name(), descriptions.myWords().orElse(me.takingPartAs())));
        developments.link(id, form, "CHALLENGES");
        return page.redirect("/developments/" + id + "?done=challenged");
    }
}
