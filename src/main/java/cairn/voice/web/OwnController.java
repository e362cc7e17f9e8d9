package cairn.voice.web;

import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.Act;
import cairn.voice.domain.AtCode;
import cairn.voice.domain.NotShownItems;
import cairn.voice.web.OwnView.ActTyped;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a person raised signed in but without showing their name: on their own page alone. */
@InTwoLanguages
class OwnController {

    private final NotShownItems notShown;
    private final Clock clock;

    OwnController(NotShownItems notShown, Clock clock) {
        this.notShown = notShown;
        this.clock = clock;
    }

    @GetMapping("/own/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(
            Page page,
            @PathVariable UUID id,
            @RequestParam @Nullable String sent,
            @RequestParam @Nullable String told,
            @RequestParam @Nullable String done) {
        AtCode at = notShown.find(id).orElseThrow(NotFound::new);
        String key = sent != null
                ? "voice.own.sent"
                : told != null ? "voice.own.told.done" : done != null ? "voice.own.done" : null;
        return page.show("voice/own", view(id, at, ActTyped.NOTHING, FormErrors.none(page), key));
    }

    /** Who opened it: in its author's own session and nowhere else. */
    @GetMapping("/own/{id}/seen")
    @Transactional(readOnly = true)
    ModelAndView seen(Page page, @PathVariable UUID id) {
        return page.show(
                "voice/seen", new SeenView("/own/" + id, notShown.seen(id).orElseThrow(NotFound::new)));
    }

    @PostMapping("/own/{id}/acts")
    @Transactional(readOnly = true)
    ModelAndView act(Page page, @PathVariable UUID id, HttpServletRequest request) {
        AtCode at = notShown.find(id).orElseThrow(NotFound::new);
        Act act = Acts.read(request, at.item()).orElseThrow(NotFound::new);
        FormErrors errors = new FormErrors(page);
        Acts.check(act, errors);
        if (errors.any()) {
            return page.showAgain(
                    "voice/own", view(id, at, new ActTyped(act.verb().name(), act.body()), errors, null));
        }
        notShown.act(id, act);
        return page.redirect("/own/" + id + "?done");
    }

    /** Told on my own page alone, or also the way I chose for the rest. */
    @PostMapping("/own/{id}/tellings")
    @Transactional
    ModelAndView tell(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String also) {
        if (notShown.find(id).isEmpty()) {
            throw new NotFound();
        }
        notShown.tellAlso(id, also.equals("yes"));
        return page.redirect("/own/" + id + "?told");
    }

    private OwnView view(UUID id, AtCode at, ActTyped typed, FormErrors errors, @Nullable String done) {
        return new OwnView(
                at,
                "/own/" + id + "/acts",
                List.of(),
                notShown.toldAlso(id),
                LocalDate.now(clock),
                UUID.randomUUID(),
                typed,
                errors,
                done);
    }
}
