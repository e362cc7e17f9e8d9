package cairn.guide.web;

import cairn.guide.domain.Action;
import cairn.guide.domain.Model;
import cairn.guide.domain.Moment;
import cairn.guide.domain.Moments;
import cairn.guide.domain.Reading;
import cairn.guide.domain.Seen;
import cairn.guide.domain.Shown;
import cairn.guide.domain.SideReadings;
import cairn.guide.web.SeeingForm.Typed;
import cairn.people.Side;
import cairn.places.Unit;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saying how one sees an action, one question a page; "not now" goes on to the next. */
@InTwoLanguages
class SeeingController {

    private final GuidePages pages;
    private final Moments moments;
    private final SideReadings readings;
    private final Model model;

    SeeingController(GuidePages pages, Moments moments, SideReadings readings, Model model) {
        this.pages = pages;
        this.moments = moments;
        this.readings = readings;
        this.model = model;
    }

    /** A moment that runs, what is asked there, and the side that is spoken for. */
    private record Asked(Unit unit, Moment moment, String action, String title, Side side, boolean together) {

        int number() {
            return moment.asksOf().indexOf(action) + 1;
        }

        @Nullable String next() {
            List<String> all = moment.asksOf();
            return number() < all.size() ? all.get(number()) : null;
        }
    }

    /** Without a side, one's own; the coordinator names the side whose words they write down. */
    @GetMapping("/moments/{id}/readings/new")
    @Transactional(readOnly = true)
    ModelAndView write(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String side) {
        Asked asked = asked(page, id, action, side);
        Reading before = readings.mine(List.of(id)).stream()
                .filter(reading -> reading.action().equals(asked.action()) && reading.side() == asked.side())
                .findFirst()
                .orElse(null);
        Typed typed = before == null
                ? new Typed(UUID.randomUUID(), "", "", "")
                : new Typed(
                        UUID.randomUUID(),
                        before.seen().name(),
                        before.body(),
                        before.shown().name());
        return page.show("guide/reading", form(asked, typed, before != null, FormErrors.none(page)));
    }

    @PostMapping("/moments/{id}/readings")
    @Transactional
    ModelAndView say(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String side,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String shown) {
        Asked asked = asked(page, id, action, side);
        Typed typed = new Typed(form, seen, body, asked.together() ? Shown.TOGETHER.name() : shown);
        FormErrors errors = new FormErrors(page);
        typed.check(errors, asked.action());
        if (errors.any()) {
            return page.showAgain("guide/reading", form(asked, typed, false, errors));
        }
        readings.say(reading(page, asked, typed));
        String next = asked.together() ? null : asked.next();
        return page.redirect(
                next == null ? "/moments/" + id + "?done=said" : "/moments/" + id + "/readings/new?action=" + next);
    }

    /** Its author takes back what they said, also after the moment is over. */
    @PostMapping("/moments/{id}/withdrawals")
    @Transactional
    ModelAndView takeBack(Page page, @PathVariable UUID id, @RequestParam UUID reading) {
        readings.mine(List.of(id)).stream()
                .filter(mine -> mine.id().equals(reading))
                .forEach(mine -> readings.takeBack(mine.id()));
        return page.redirect("/moments/" + id + "?done=takenBack");
    }

    private static Reading reading(Page page, Asked asked, Typed typed) {
        Shown shown = Chosen.of(Shown.class, typed.shown()).orElseThrow();
        boolean named = shown == Shown.NAME || shown == Shown.TOGETHER;
        return new Reading(
                typed.form(),
                asked.moment().id(),
                asked.action(),
                asked.side(),
                Chosen.of(Seen.class, typed.seen()).orElseThrow(),
                typed.body(),
                shown,
                named ? GuidePages.me().name() : null,
                page.language().code(),
                1);
    }

    private Asked asked(Page page, UUID id, String action, String side) {
        Moment moment = moments.find(id).filter(m -> !m.over()).orElseThrow(NotFound::new);
        Unit unit = pages.unit(moment.unit());
        String of = action.isEmpty() ? moment.asksOf().getFirst() : action;
        if (!moment.asksOf().contains(of)) {
            throw new NotFound();
        }
        Side named =
                Chosen.of(Side.class, side).filter(s -> pages.coordinating()).orElse(null);
        Side mine = named != null ? named : pages.mySide(unit.id()).orElseThrow(NotFound::new);
        String title = model.find(unit.service(), of)
                .map(a -> ActionTexts.title(page, a))
                .orElseGet(() -> ActionTexts.title(page, of));
        return new Asked(unit, moment, of, title, mine, named != null);
    }

    private SeeingForm form(Asked asked, Typed typed, boolean again, FormErrors errors) {
        String original = model.find(asked.unit().service(), asked.action())
                .filter(Action::original)
                .map(action -> action.id().value())
                .orElse(null);
        return new SeeingForm(
                asked.unit(),
                asked.moment(),
                asked.action(),
                asked.title(),
                original,
                asked.side(),
                asked.together(),
                asked.number(),
                asked.next(),
                again,
                typed,
                errors);
    }
}
