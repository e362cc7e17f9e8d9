package cairn.guide.web;

import cairn.answers.Posts;
import cairn.developments.domain.Board;
import cairn.developments.domain.Card;
import cairn.guide.domain.PowerChecks;
import cairn.guide.domain.Step;
import cairn.guide.domain.StepStory;
import cairn.guide.domain.Steps;
import cairn.places.Unit;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.principles.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plan of a unit: what was chosen together, who holds it, and what became of it (catalogue GX.12). */
@InTwoLanguages
class PlanController {

    private final GuidePages guide;
    private final Steps steps;
    private final Posts posts;
    private final Board board;
    private final ActionTitles titles;
    private final PowerChecks checks;
    private final Clock clock;

    PlanController(
            GuidePages guide,
            Steps steps,
            Posts posts,
            Board board,
            ActionTitles titles,
            PowerChecks checks,
            Clock clock) {
        this.guide = guide;
        this.steps = steps;
        this.posts = posts;
        this.board = board;
        this.titles = titles;
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping("/units/{id}/plan")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        Unit unit = guide.unit(id);
        return page.show(
                "guide/plan/plan", new PlanView(unit, cards(page, id, steps.at(id)), LocalDate.now(clock), done));
    }

    private List<StepCard> cards(Page page, UUID unit, List<StepStory> stories) {
        Map<UUID, Card> developments = developments(page, stories);
        var all = posts.all();
        Map<String, String> called = titles.all(page, unit);
        Map<UUID, UUID> powerChecks = checks.ofSteps(unit);
        Map<UUID, List<Named>> named = steps.named(stories);
        return stories.stream()
                .map(story -> {
                    Step step = story.step();
                    return new StepCard(
                            story,
                            called.getOrDefault(step.action(), step.action()),
                            Objects.requireNonNull(all.get(step.post())),
                            step.development() == null ? null : developments.get(step.development()),
                            powerChecks.get(step.id()),
                            named.getOrDefault(step.id(), List.of()));
                })
                .toList();
    }

    private Map<UUID, Card> developments(Page page, List<StepStory> stories) {
        List<UUID> ids = stories.stream()
                .map(story -> story.step().development())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return board.find(ids, page.language()).stream().collect(Collectors.toMap(Card::id, Function.identity()));
    }
}
