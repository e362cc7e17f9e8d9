package cairn.answers.web;

import cairn.answers.domain.Tellings;
import cairn.answers.domain.Tellings.How;
import cairn.answers.domain.ToTell;
import cairn.answers.domain.ToTell.Line;
import cairn.answers.web.TellingForm.Typed;
import cairn.platform.NotFound;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whom to tell by hand, the papers for it, and recording that it was done. */
@InTwoLanguages
class ToTellController {

    private static final String LIST = "/to-tell";

    private final ToTell toTell;
    private final Tellings tellings;
    private final FoldedSlips slips;
    private final Clock clock;

    ToTellController(ToTell toTell, Tellings tellings, FoldedSlips slips, Clock clock) {
        this.toTell = toTell;
        this.tellings = tellings;
        this.slips = slips;
        this.clock = clock;
    }

    @GetMapping(LIST)
    @Transactional(readOnly = true)
    ModelAndView list(Page page, @RequestParam @Nullable String told, @RequestParam @Nullable String already) {
        mayTell();
        String done = told != null ? "answers.toTell.done" : already != null ? "answers.toTell.already" : null;
        return page.show("answers/toTell", new ToTellView(toTell.waiting(), done));
    }

    /** Papers for everyone on the list. */
    @GetMapping("/to-tell/slips")
    @Transactional(readOnly = true)
    ModelAndView slips(Page page) {
        mayTell();
        return page.show("answers/slips", slips.of(toTell.waiting(), page.language()));
    }

    @GetMapping("/to-tell/{id}/tellings/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        return line(id).map(line -> page.show(
                        "answers/line", new LineForm(line, Typed.today(LocalDate.now(clock)), FormErrors.none(page))))
                .orElseGet(() -> page.redirect(LIST + "?already"));
    }

    /** With one press, today; or on another day, by other means, or why it was not possible. */
    @PostMapping("/to-tell/{id}/tellings")
    @Transactional
    ModelAndView tell(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String means,
            @RequestParam @Nullable String today,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String reason) {
        Optional<Line> line = line(id);
        DateFields on = today == null ? new DateFields(day, month, year) : DateFields.of(LocalDate.now(clock));
        Typed typed = new Typed(id, means, on, reason);
        FormErrors errors = new FormErrors(page);
        typed.check(errors, LocalDate.now(clock));
        if (line.isPresent() && errors.any()) {
            return page.showAgain("answers/line", new LineForm(line.get(), typed, errors));
        }
        return page.redirect(LIST + (line.isPresent() && told(id, typed.how()) ? "?told" : "?already"));
    }

    private boolean told(UUID line, How how) {
        return tellings.tellLine(line, how, OwedPages.myName());
    }

    /** What waits in this line; nothing when it was told, or when I owe nobody anything there. */
    private Optional<Line> line(UUID id) {
        mayTell();
        if (!toTell.sees(id)) {
            throw new NotFound();
        }
        return toTell.find(id);
    }

    private void mayTell() {
        if (!toTell.mayTell()) {
            throw new NotFound();
        }
    }
}
