package cairn.developments.web;

import cairn.answers.PostBook;
import cairn.answers.Posts;
import cairn.developments.domain.Alike;
import cairn.developments.domain.Board;
import cairn.developments.domain.Card;
import cairn.developments.domain.Togethers;
import cairn.developments.domain.Togethers.Kind;
import cairn.developments.domain.Togethers.Together;
import cairn.developments.web.AlikeView.Side;
import cairn.developments.web.AlikeView.Typed;
import cairn.places.Places;
import cairn.places.Service;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is alike elsewhere, beside a development, and working on both together. */
@InTwoLanguages
class TogetherController {

    private static final int MOST = 5;

    private final DevelopmentPages developments;
    private final Board board;
    private final Alike alike;
    private final Togethers togethers;
    private final Posts posts;
    private final Places places;

    TogetherController(
            DevelopmentPages developments, Board board, Alike alike, Togethers togethers, Posts posts, Places places) {
        this.developments = developments;
        this.board = board;
        this.alike = alike;
        this.togethers = togethers;
        this.posts = posts;
        this.places = places;
    }

    @GetMapping("/developments/{id}/alike")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id) {
        Card here = developments.find(page, id);
        return page.show(
                "developments/alike", view(page, here, alike.of(id, MOST), Typed.NOTHING, FormErrors.none(page)));
    }

    /** Offers to work together with another development, or asks to. Anyone who takes part may. */
    @PostMapping("/developments/{id}/togethers")
    @Transactional
    ModelAndView say(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam UUID with,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String body) {
        Card here = developments.find(page, id);
        if (developments.find(page, with).id().equals(id)) {
            throw new NotFound();
        }
        Typed typed = new Typed(form, with, kind, body);
        FormErrors errors = new FormErrors(page);
        typed.check(errors);
        if (errors.any()) {
            return page.showAgain("developments/alike", view(page, here, around(id, with), typed, errors));
        }
        Kind chosen = Chosen.of(Kind.class, kind).orElseThrow();
        togethers.say(form, id, with, chosen, body, DevelopmentPages.myName());
        return page.redirect(DevelopmentPages.path(id) + "#together");
    }

    /** The post that was asked answers, or the coordinator for it. */
    @PostMapping("/togethers/{id}/replies")
    @Transactional
    ModelAndView reply(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String yes,
            @RequestParam(defaultValue = "") String body) {
        Together together = find(page, id);
        ReplyForm.Typed typed = new ReplyForm.Typed(yes, body);
        FormErrors errors = new FormErrors(page);
        typed.check(errors, id);
        if (!errors.any()) {
            if (togethers.reply(id, yes.equals("yes"), body, DevelopmentPages.myName())
                    || find(page, id).myReply()) {
                return page.redirect(DevelopmentPages.path(together.withId()) + "#together");
            }
            errors.add("yes-" + together.id(), "developments.together.somebodyWasFirst");
        }
        return page.showAgain("developments/reply", new ReplyForm(find(page, id), typed, errors));
    }

    private Together find(Page page, UUID id) {
        return togethers
                .find(id, page.language())
                .filter(Together::mineToAnswer)
                .orElseThrow(NotFound::new);
    }

    /** What is alike, and in any case the one of whose form something is to be put right. */
    private List<UUID> around(UUID id, UUID with) {
        List<UUID> ids = new ArrayList<>(alike.of(id, MOST));
        if (!ids.contains(with)) {
            ids.add(with);
        }
        return ids;
    }

    private AlikeView view(Page page, Card here, List<UUID> ids, Typed typed, FormErrors errors) {
        PostBook book = posts.book();
        List<Service> services = places.services();
        List<Card> cards = board.find(ids, page.language());
        List<Side> there = ids.stream()
                .flatMap(id -> cards.stream().filter(card -> card.id().equals(id)))
                .map(card -> side(page, card, book, services))
                .toList();
        return new AlikeView(side(page, here, book, services), there, typed, errors);
    }

    private static Side side(Page page, Card card, PostBook book, List<Service> services) {
        String service = services.stream()
                .filter(s -> s.id().equals(card.serviceId()))
                .map(s -> s.name(page.language()))
                .findFirst()
                .orElse("");
        return new Side(card, service, book.post(card.postId()), UUID.randomUUID());
    }
}
