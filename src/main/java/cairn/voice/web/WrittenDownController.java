package cairn.voice.web;

import cairn.people.Writing;
import cairn.people.Writings;
import cairn.platform.Acting;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.Item;
import cairn.voice.domain.Items;
import cairn.voice.domain.WrittenDownItems;
import cairn.voice.web.Raising.Asking;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Writing down what somebody else says, in their name, while their consent holds; what its author then says of it; and the
 * log in which a person sees every time they were asked.
 */
@InTwoLanguages
class WrittenDownController {

    private static final String RAISING = "/writing-for/{id}/raised/new";

    private final Writings writings;
    private final Raising raising;
    private final WrittenDownItems writtenDown;
    private final Items items;

    WrittenDownController(Writings writings, Raising raising, WrittenDownItems writtenDown, Items items) {
        this.writings = writings;
        this.raising = raising;
        this.writtenDown = writtenDown;
        this.items = items;
    }

    @GetMapping(RAISING)
    @Transactional(readOnly = true)
    ModelAndView begin(Page page, @PathVariable UUID id) {
        Writing given = given(id);
        Typed typed = Typed.named(UUID.randomUUID().toString());
        return now(given)
                .map(now -> show(page, now, Step.WORDS, typed, FormErrors.none(page)))
                .orElseGet(() -> over(page, given, typed));
    }

    /**
     * The next question; see {@link BoxController#next}. When the consent is over nothing is sent, and the words stay.
     *
     * @param again the id of a consent asked for anew, on the page that says that the last one is over
     */
    @PostMapping(RAISING)
    @Transactional
    ModelAndView next(
            Page page,
            @PathVariable UUID id,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String answer) {
        Writing given = given(id);
        UUID anew = Typed.id(again);
        if (anew != null) {
            writings.ask(anew, given.capacity(), given.because(), answer.equals("yes"));
            if (!answer.equals("yes")) {
                return page.redirect("");
            }
        }
        Typed typed = Typed.of(request);
        UUID form = Typed.id(typed.form());
        Optional<Writing> now = writings.held().filter(held -> held.person().equals(given.person()));
        if (now.isEmpty()) {
            return over(page, given, typed);
        }
        return form == null
                ? page.redirect("/writing-for/" + id + "/raised/new")
                : next(page, now.get(), form, typed, from, to);
    }

    private ModelAndView next(Page page, Writing now, UUID form, Typed typed, String from, String to) {
        Step answered = step(from, Step.WORDS);
        Step asked = to.equals(BoxController.SAME) ? answered : step(to, Step.WORDS);
        FormErrors errors = BoxController.goesOn(answered, asked)
                ? raising.check(page, asked == Step.SEND ? Step.SEND : answered, typed, asking(now))
                : FormErrors.none(page);
        if (errors.any()) {
            return show(page, now, BoxController.firstWrong(answered, errors), typed, errors);
        }
        if (asked != Step.SEND) {
            return show(page, now, asked, typed, errors);
        }
        writtenDown.raise(form, now, raising.choices(typed, page.language()), typed.words());
        return page.redirect("/writing-for/" + now.id() + "?sent");
    }

    /** "Yes, this is what I said." */
    @PostMapping("/raised/{id}/confirmations")
    @Transactional
    ModelAndView confirm(Page page, @PathVariable UUID id) {
        Item item = items.find(id).orElseThrow(NotFound::new);
        boolean mine = Acting.current().person().equals(item.raised().authorId());
        if (!mine || item.raised().writtenBy() == null || item.takenBack() != null) {
            throw new NotFound();
        }
        writtenDown.confirm(id);
        return page.redirect("/raised/" + id);
    }

    @GetMapping("/me/written-for-me")
    @Transactional(readOnly = true)
    ModelAndView log(Page page) {
        List<Writing> asked = writings.aboutMe();
        Map<UUID, List<UUID>> written =
                writtenDown.of(asked.stream().map(Writing::id).toList());
        Map<UUID, Item> found =
                items.find(written.values().stream().flatMap(List::stream).toList());
        return page.show("voice/writtenForMe", new WrittenForMeView(asked, written, found));
    }

    /** A yes that was given to me; nobody else's is there. */
    private Writing given(UUID id) {
        return writings.find(id)
                .filter(writing -> writing.writer().equals(Acting.current().person()))
                .orElseThrow(NotFound::new);
    }

    /** The consent that holds now for the same person. */
    private Optional<Writing> now(Writing given) {
        return writings.current().filter(now -> now.person().equals(given.person()));
    }

    /** Whether to show the name is not asked here: it always stands there. */
    private static Step step(String name, Step otherwise) {
        return Chosen.of(Step.class, name)
                .filter(step -> step != Step.NAME && step != Step.OPENS)
                .orElse(otherwise);
    }

    private static Asking asking(Writing now) {
        return new Asking("/writing-for/" + now.id() + "/raised/new", false, true);
    }

    private ModelAndView show(Page page, Writing now, Step step, Typed typed, FormErrors errors) {
        RaisingView view = raising.view(step, typed, errors, asking(now));
        return errors.any() ? page.showAgain(step.template(), view) : page.show(step.template(), view);
    }

    private ModelAndView over(Page page, Writing given, Typed typed) {
        boolean canBeAsked = writings.whom().stream().anyMatch(w -> w.capacity().equals(given.capacity()));
        return page.showAgain("voice/raising/over", new OverView(given, typed, canBeAsked, UUID.randomUUID()));
    }
}
