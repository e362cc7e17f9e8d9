package cairn.guide.web;

import cairn.evidence.ActionId;
import cairn.evidence.Sums;
import cairn.guide.domain.Action;
import cairn.guide.domain.Adaptation;
import cairn.guide.domain.Helps;
import cairn.guide.domain.Helps.Beside;
import cairn.guide.domain.Model;
import cairn.guide.domain.Moment;
import cairn.guide.domain.Moments;
import cairn.guide.domain.Reading;
import cairn.guide.domain.SideReadings;
import cairn.guide.domain.Talks;
import cairn.guide.web.ActionView.Look;
import cairn.guide.web.ActionView.Quarter;
import cairn.guide.web.WayMarks.OneMark;
import cairn.places.Unit;
import cairn.platform.NotFound;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One way-mark of a unit, with all that is known of it. */
@InTwoLanguages
class ActionController {

    private static final int QUARTERS = 8;
    private static final int LOOKS = 4;
    private static final Set<String> DONE =
            Set.of("helped", "restsOn", "entered", "looksAfter", "adapted", "takenBack", "talk");

    private final GuidePages pages;
    private final WayMarks wayMarks;
    private final Model model;
    private final Moments moments;
    private final SideReadings readings;
    private final Talks talks;
    private final Helps helps;
    private final Clock clock;

    ActionController(
            GuidePages pages,
            WayMarks wayMarks,
            Model model,
            Moments moments,
            SideReadings readings,
            Talks talks,
            Helps helps,
            Clock clock) {
        this.pages = pages;
        this.wayMarks = wayMarks;
        this.model = model;
        this.moments = moments;
        this.readings = readings;
        this.talks = talks;
        this.helps = helps;
        this.clock = clock;
    }

    @GetMapping("/units/{id}/guide/{action}")
    @Transactional(readOnly = true)
    ModelAndView show(
            Page page,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestParam(defaultValue = "") String done) {
        Unit unit = pages.unit(id);
        List<Adaptation> adaptations = model.adaptations(unit.service());
        List<Action> actions = Model.of(adaptations);
        Action found = actions.stream()
                .filter(a -> a.id().value().equals(action))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<Moment> asked = moments.latestAbout(id, action);
        List<Moment> over = asked.stream().filter(Moment::over).limit(LOOKS).toList();
        Map<UUID, List<Reading>> read = read(over, action);
        List<Reading> newest =
                over.isEmpty() ? List.of() : read.getOrDefault(over.getFirst().id(), List.of());
        Beside beside = helps.beside(id, unit.service(), action);
        OneMark one = wayMarks.of(page, unit, actions, found, newest, beside.entered());
        List<Look> looks = looks(over, read);
        return page.show(
                "guide/action",
                new ActionView(
                        unit,
                        one.mark(),
                        actions.size(),
                        looks.stream().skip(1).toList(),
                        looks.isEmpty() ? null : looks.getFirst(),
                        talks.about(id, action),
                        quarters(one.mark(), one.sums()),
                        beside.helped(),
                        beside.restsOn(),
                        history(adaptations, action),
                        asked.stream()
                                .filter(moment -> !moment.over())
                                .findFirst()
                                .orElse(null),
                        pages.mayName(),
                        pages.coordinating(),
                        LocalDate.now(clock),
                        DONE.contains(done) ? "guide.done." + done : null));
    }

    private Map<UUID, List<Reading>> read(List<Moment> over, String action) {
        return readings.of(over.stream().map(Moment::id).toList(), action).stream()
                .collect(Collectors.groupingBy(Reading::moment));
    }

    private static List<Look> looks(List<Moment> over, Map<UUID, List<Reading>> read) {
        return over.stream()
                .map(moment -> new Look(moment, WayMarks.sides(read.getOrDefault(moment.id(), List.of()))))
                .toList();
    }

    private static List<Quarter> quarters(WayMark mark, Sums sums) {
        ActionId id = mark.action().id();
        return mark.recorded()
                ? sums.quarters(id).stream()
                        .limit(QUARTERS)
                        .map(quarter -> new Quarter(
                                quarter,
                                sums.in(quarter, id, "RAISED"),
                                sums.in(quarter, id, "ANSWERED"),
                                sums.in(quarter, id, "LATE"),
                                sums.in(quarter, id, "TOLD")))
                        .filter(quarter -> !quarter.empty())
                        .toList()
                : List.of();
    }

    private static List<Adaptation> history(List<Adaptation> adaptations, String action) {
        return adaptations.stream()
                .filter(adaptation -> adaptation.action().equals(action))
                .toList();
    }
}
