package cairn.guide.web;

import cairn.guide.domain.Steps;
import cairn.guide.domain.Steps.Proposed;
import cairn.guide.web.StepQuestions.Question;
import cairn.people.Side;
import cairn.places.Unit;
import cairn.platform.form.DateFields;
import cairn.platform.form.Filled;
import cairn.platform.form.FormErrors;
import cairn.platform.form.Turn;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.principles.Naming;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing into the plan of a unit what was chosen together. Anyone who takes part may. */
@InTwoLanguages
class StepController {

    /** One address for all its pages, so that the other language keeps what was typed. */
    private static final String NEW = "/units/{id}/plan/steps/new";

    private final GuidePages guide;
    private final Steps steps;
    private final StepQuestions questions;

    StepController(GuidePages guide, Steps steps, StepQuestions questions) {
        this.guide = guide;
        this.steps = steps;
        this.questions = questions;
    }

    /** Begins it; where the action is known already, with what will be done. */
    @GetMapping(NEW)
    @Transactional(readOnly = true)
    ModelAndView begin(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String action) {
        Unit unit = guide.unit(id);
        boolean known = questions.known(unit, action);
        Filled filled = new Filled(Map.of())
                .with("form", UUID.randomUUID().toString())
                .with("action", known ? action : "")
                .with("post", questions.whoAnswers(unit));
        return show(page, unit, known ? Question.WHAT : Question.ACTION, filled, FormErrors.none(page));
    }

    @PostMapping(NEW)
    @Transactional
    ModelAndView next(
            Page page,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Unit unit = guide.unit(id);
        Filled filled = Filled.of(request, StepQuestions.NAMES);
        if (filled.id("form").isEmpty()) {
            return page.redirect("/units/" + id + "/plan/steps/new");
        }
        Turn<Question> turn = Turn.of(Question.class, from, to);
        for (Question question : turn.toCheck(Question.CHECK)) {
            FormErrors errors = new FormErrors(page);
            questions.check(errors, unit, question, filled);
            if (errors.any()) {
                return show(page, unit, question, filled, errors);
            }
        }
        return turn.asked() == Question.SEND
                ? send(page, unit, filled)
                : show(page, unit, turn.asked(), filled, FormErrors.none(page));
    }

    private ModelAndView send(Page page, Unit unit, Filled filled) {
        boolean proposed = steps.propose(
                new Proposed(
                        filled.id("form").orElseThrow(),
                        unit.id(),
                        filled.one("action"),
                        filled.one("body"),
                        filled.id("post").orElseThrow(),
                        filled.one("needed").equals("yes") ? filled.one("support") : null,
                        DateFields.of(filled).date().orElse(null),
                        filled.one("quickWin").equals("yes"),
                        filled.one("power"),
                        Side.of(filled),
                        filled.one("how"),
                        filled.id("development").orElse(null),
                        filled.one("differs"),
                        Naming.of(filled),
                        page.language()),
                GuidePages.me().name());
        if (!proposed) {
            FormErrors errors = new FormErrors(page);
            errors.add("body", "guide.sentBefore");
            return show(
                    page,
                    unit,
                    Question.WHAT,
                    filled.with("form", UUID.randomUUID().toString()),
                    errors);
        }
        return page.redirect("/units/" + unit.id() + "/plan?done=proposed");
    }

    private ModelAndView show(Page page, Unit unit, Question question, Filled filled, FormErrors errors) {
        StepAsked view = questions.view(page, unit, question, filled, errors);
        return errors.any() ? page.showAgain(question.template(), view) : page.show(question.template(), view);
    }
}
