package cairn.voice.web;

import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import cairn.platform.text.Language;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.PosterCode;
import cairn.voice.domain.PaperBoxes;
import cairn.voice.domain.Posters;
import cairn.voice.domain.Posters.Poster;
import cairn.voice.web.PosterForm.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Posters that lead to the box: made, listed and taken down by the coordinator. */
@InTwoLanguages
class PosterController {

    private final Posters posters;
    private final PaperBoxes boxes;
    private final Clock clock;

    PosterController(Posters posters, PaperBoxes boxes, Clock clock) {
        this.posters = posters;
        this.boxes = boxes;
        this.clock = clock;
    }

    @GetMapping("/posters")
    @Transactional(readOnly = true)
    ModelAndView list(Page page) {
        coordinator();
        return page.show("voice/paper/posters", new PostersView(posters.all(), LocalDate.now(clock)));
    }

    @GetMapping("/posters/new")
    @Transactional(readOnly = true)
    ModelAndView describe(Page page) {
        coordinator();
        return page.show("voice/paper/posterNew", form(Typed.nothing(page.language()), FormErrors.none(page)));
    }

    @PostMapping("/posters")
    @Transactional
    ModelAndView make(
            Page page,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String until) {
        SignedIn me = coordinator();
        Typed typed = new Typed(form, first, place, phone, until);
        FormErrors errors = check(page, typed);
        if (errors.any()) {
            return page.showAgain("voice/paper/posterNew", form(typed, errors));
        }
        LocalDate goodUntil = YearMonth.parse(until).atEndOfMonth();
        posters.make(form, Language.of(first).orElseThrow(), place, phone, goodUntil, me.name());
        return page.redirect("/posters/" + form);
    }

    @GetMapping("/posters/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, HttpServletRequest request, @PathVariable UUID id) {
        Poster poster = find(id);
        String origin =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        Page first = page.in(poster.firstLanguage());
        Page second = page.in(poster.firstLanguage().other());
        PosterCode code = PosterCode.of(origin, poster.firstLanguage(), poster.month());
        return page.show("voice/paper/poster", new PosterView(poster, code, List.of(first, second)));
    }

    @PostMapping("/posters/{id}/takings-down")
    @Transactional
    ModelAndView takeDown(Page page, @PathVariable UUID id) {
        posters.takeDown(find(id).id(), coordinator().name());
        return page.redirect("/posters");
    }

    private FormErrors check(Page page, Typed typed) {
        FormErrors errors = new FormErrors(page);
        if (Language.of(typed.first()).isEmpty()) {
            errors.add("first", "platform.chooseOne");
        }
        PaperCheck.line(errors, "place", typed.place(), "voice.posters.place.empty");
        if (!typed.phone().strip().matches("[+0-9][0-9 ()-]{2,30}")) {
            errors.add("phone", "voice.posters.phone.wrong");
        }
        if (months().stream().noneMatch(month -> month.toString().equals(typed.until()))) {
            errors.add("until", "platform.chooseOne");
        }
        return errors;
    }

    private PosterForm form(Typed typed, FormErrors errors) {
        return new PosterForm(months(), typed, errors);
    }

    /** The months at whose end a new poster may run out. */
    private List<YearMonth> months() {
        YearMonth now = YearMonth.from(LocalDate.now(clock));
        return List.of(now, now.plusMonths(1), now.plusMonths(3), now.plusMonths(6), now.plusMonths(12));
    }

    private Poster find(UUID id) {
        return posters.find(id).orElseThrow(NotFound::new);
    }

    private SignedIn coordinator() {
        return Pages.visitor().filter(me -> boxes.mayPutUp()).orElseThrow(NotFound::new);
    }
}
