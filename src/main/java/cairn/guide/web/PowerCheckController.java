package cairn.guide.web;

import cairn.guide.domain.PowerAnswer;
import cairn.guide.domain.PowerAnswer.When;
import cairn.guide.domain.PowerAnswers;
import cairn.guide.domain.PowerCheck;
import cairn.guide.domain.PowerChecks;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One power check: where each side sees the power, what was agreed, and how it was after. */
@InTwoLanguages
class PowerCheckController {

    private final GuidePages guide;
    private final PowerPages pages;
    private final PowerChecks checks;
    private final PowerAnswers answers;
    private final Clock clock;

    PowerCheckController(GuidePages guide, PowerPages pages, PowerChecks checks, PowerAnswers answers, Clock clock) {
        this.guide = guide;
        this.pages = pages;
        this.checks = checks;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Question by question, so that the sides can be compared; or side by side with before and after, as it begins once somebody
     * has looked again.
     */
    @GetMapping("/power-checks/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String done) {
        PowerCheck check = pages.find(id);
        List<PowerAnswer> said = answers.of(id);
        boolean after = said.stream().anyMatch(answer -> answer.when() == When.AFTER);
        return page.show(
                "guide/power/check",
                new PowerCheckView(
                        guide.unit(check.unit()),
                        check,
                        pages.belongs(page, check),
                        said,
                        answers.takenBack(id),
                        checks.earlier(id),
                        guide.mySide(check.unit()).isPresent(),
                        pages.mineToAgree(check),
                        by.equals("side") || (after && !by.equals("question")),
                        LocalDate.now(clock),
                        done));
    }
}
