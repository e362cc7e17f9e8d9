package cairn.voice.web;

import cairn.answers.Post;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.KeyedIn;
import cairn.voice.domain.PaperBoxes;
import cairn.voice.domain.PaperItems;
import cairn.voice.domain.PaperItems.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keying in what somebody wrote on paper, word for word. Whoever keys it in is recorded beside it and is not its author. */
@InTwoLanguages
class PaperController {

    private static final String ACTION = "/paper/new";

    private final PaperCheck check;
    private final Raising raising;
    private final PaperItems papers;
    private final PaperBoxes boxes;
    private final Clock clock;

    PaperController(PaperCheck check, Raising raising, PaperItems papers, PaperBoxes boxes, Clock clock) {
        this.check = check;
        this.raising = raising;
        this.papers = papers;
        this.boxes = boxes;
        this.clock = clock;
    }

    @GetMapping(ACTION)
    @Transactional(readOnly = true)
    ModelAndView begin(Page page, @RequestParam(defaultValue = "") String box) {
        keyer();
        PaperTyped typed = PaperTyped.begin(box, LocalDate.now(clock), page.language());
        return show(page, PaperStep.FROM, typed, FormErrors.none(page));
    }

    /** The next question; see {@link BoxController#next}. */
    @PostMapping(ACTION)
    @Transactional
    ModelAndView next(
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        SignedIn me = keyer();
        PaperTyped typed = PaperTyped.of(request);
        UUID id = typed.id();
        if (id == null) {
            return page.redirect(ACTION);
        }
        PaperStep answered = Chosen.of(PaperStep.class, from).orElse(PaperStep.FROM);
        PaperStep asked = to.equals(BoxController.SAME)
                ? answered
                : Chosen.of(PaperStep.class, to).orElse(PaperStep.FROM);
        FormErrors errors = asked.ordinal() > answered.ordinal()
                ? check.check(page, asked == PaperStep.SEND ? PaperStep.SEND : answered, typed, me)
                : FormErrors.none(page);
        if (errors.any()) {
            return show(page, firstWrong(errors), typed, errors);
        }
        return asked == PaperStep.SEND ? keyIn(page, id, typed, me) : show(page, asked, typed, errors);
    }

    private ModelAndView keyIn(Page page, UUID id, PaperTyped typed, SignedIn me) {
        Sheet sheet = new Sheet(
                id,
                typed.slip().orElse(null),
                raising.choices(typed.said(), typed.writtenIn().orElseThrow()),
                typed.said().words(),
                typed.name().isBlank() ? null : typed.name());
        if (papers.keyIn(sheet, how(typed, me))) {
            return page.redirect("/boxes?keyed");
        }
        FormErrors errors = new FormErrors(page);
        errors.add("number", "voice.paper.number.before");
        return show(page, PaperStep.FROM, typed, errors);
    }

    private static KeyedIn how(PaperTyped typed, SignedIn me) {
        return new KeyedIn(
                typed.boxId(),
                typed.emptied().date().orElseThrow(),
                me.actor().person(),
                me.name(),
                me.takingPartAs(),
                typed.wasReadBack() ? typed.readBackBy() : null,
                typed.onSlip());
    }

    private SignedIn keyer() {
        if (!boxes.mayKeyIn()) {
            throw new NotFound();
        }
        return Pages.visitor().orElseThrow(NotFound::new);
    }

    private ModelAndView show(Page page, PaperStep step, PaperTyped typed, FormErrors errors) {
        RaisingView said =
                raising.view(Step.CHECK, typed.said(), FormErrors.none(page), new Raising.Asking(ACTION, true, false));
        Post post = said.post();
        PaperView view = new PaperView(
                step, typed, errors, boxes.hanging(), said.units(), raising.everyone(), said.choices(), post);
        return errors.any() ? page.showAgain(step.template(), view) : page.show(step.template(), view);
    }

    static PaperStep firstWrong(FormErrors errors) {
        return switch (errors.all().getFirst().field()) {
            case "words", "language", "name" -> PaperStep.WORDS;
            case "opens", "kind", "about", "audience", "struckOut" -> PaperStep.CHOICES;
            case "readBack", "readBackBy" -> PaperStep.READ;
            default -> PaperStep.FROM;
        };
    }
}
