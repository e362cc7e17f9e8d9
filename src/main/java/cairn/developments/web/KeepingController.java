package cairn.developments.web;

import cairn.answers.Post;
import cairn.answers.Posts;
import cairn.developments.domain.Card;
import cairn.developments.domain.Developments;
import cairn.developments.domain.Themed;
import cairn.platform.Acting;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.Themes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who holds a development, who is told of it, and what it is about. */
@InTwoLanguages
class KeepingController {

    private final Developments developments;
    private final DevelopmentPages pages;
    private final Themed themed;
    private final Themes themes;
    private final Posts posts;

    KeepingController(Developments developments, DevelopmentPages pages, Themed themed, Themes themes, Posts posts) {
        this.developments = developments;
        this.pages = pages;
        this.themed = themed;
        this.themes = themes;
        this.posts = posts;
    }

    @GetMapping("/developments/{id}/holdings/new")
    @Transactional(readOnly = true)
    ModelAndView chooseHolder(Page page, @PathVariable UUID id) {
        return page.show("developments/holding", holding(page, held(page, id), FormErrors.none(page)));
    }

    @PostMapping("/developments/{id}/holdings")
    @Transactional
    ModelAndView handOver(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String post) {
        Card card = held(page, id);
        UUID to = posts.book().all().stream()
                .map(Post::id)
                .filter(p -> p.toString().equals(post))
                .findFirst()
                .orElse(null);
        if (to == null) {
            FormErrors errors = new FormErrors(page);
            errors.add("post", "platform.chooseOne");
            return page.showAgain("developments/holding", holding(page, card, errors));
        }
        developments.handTo(id, to);
        return page.redirect("/developments/" + id + "?done=handed");
    }

    /** I want to be told of every change, or no longer. */
    @PostMapping("/developments/{id}/followings")
    @Transactional
    ModelAndView follow(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String follow) {
        pages.find(page, id);
        boolean follows = follow.equals("yes");
        if (developments.follows(id) != follows) {
            developments.follow(id, Acting.current().person(), follows);
        }
        return page.redirect("/developments/" + id + "?done=follows");
    }

    @GetMapping("/developments/{id}/themes/new")
    @Transactional(readOnly = true)
    ModelAndView chooseThemes(Page page, @PathVariable UUID id) {
        Card card = pages.find(page, id);
        return page.show(
                "developments/themes",
                new Choosing(
                        card,
                        themes.all(card.serviceId()).stream()
                                .map(t -> new Choosing.Option(t.id().toString(), t.name(page.language())))
                                .toList(),
                        themed.of(id).stream().map(t -> t.id().toString()).toList(),
                        FormErrors.none(page)));
    }

    @PostMapping("/developments/{id}/themes")
    @Transactional
    ModelAndView about(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") List<String> theme) {
        Card card = pages.find(page, id);
        String name = Objects.requireNonNull(page.visitor()).name();
        List<UUID> now = themed.of(id).stream().map(Themed.Marked::id).toList();
        for (Themes.Theme each : themes.all(card.serviceId())) {
            boolean about = theme.contains(each.id().toString());
            if (about != now.contains(each.id())) {
                themed.mark(id, each.id(), about, name);
            }
        }
        return page.redirect("/developments/" + id + "?done=themed");
    }

    private Choosing holding(Page page, Card card, FormErrors errors) {
        return new Choosing(
                card,
                posts.book().all().stream()
                        .map(p -> new Choosing.Option(
                                p.id().toString(),
                                p.holder().map(h -> h.name() + ", ").orElse("") + p.title(page.language())))
                        .sorted(java.util.Comparator.comparing(Choosing.Option::text))
                        .toList(),
                List.of(card.postId().toString()),
                errors);
    }

    private Card held(Page page, UUID id) {
        Card card = pages.find(page, id);
        if (!developments.heldByMe(id)) {
            throw new NotFound();
        }
        return card;
    }
}
