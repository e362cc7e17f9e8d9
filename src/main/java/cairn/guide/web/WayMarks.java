package cairn.guide.web;

import cairn.evidence.ActionId;
import cairn.evidence.EvidenceSource;
import cairn.evidence.Finding;
import cairn.evidence.Sums;
import cairn.guide.domain.Action;
import cairn.guide.domain.Entered;
import cairn.guide.domain.Model;
import cairn.guide.domain.Moment;
import cairn.guide.domain.Providers;
import cairn.guide.domain.Providers.LooksAfter;
import cairn.guide.domain.Reading;
import cairn.guide.domain.Records;
import cairn.guide.domain.SideReadings;
import cairn.people.Side;
import cairn.places.Unit;
import cairn.platform.page.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Brings together what is known of each action of a unit. The number of its queries is the same for every unit. */
@Component
class WayMarks {

    private final Model model;
    private final Records records;
    private final SideReadings readings;
    private final Providers providers;
    private final Set<ActionId> recorded;

    WayMarks(Model model, Records records, SideReadings readings, Providers providers, List<EvidenceSource> sources) {
        this.model = model;
        this.records = records;
        this.readings = readings;
        this.providers = providers;
        this.recorded =
                sources.stream().flatMap(source -> source.actions().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The way-marks of a unit.
     *
     * @param loop what the records show of the loop of asking, answering and telling back (GX.03)
     * @param whole how each side says the unit is for them as a whole (S.05)
     * @param principles how each side sees each principle lived (P.07)
     */
    record UnitMap(
            List<WayMark> marks, List<Line> loop, List<SideCell> whole, Map<String, List<SideCell>> principles) {}

    UnitMap of(Page page, Unit unit) {
        Map<ActionId, List<Finding>> findings = records.findings(unit.id(), records.sums(unit.id()));
        Map<String, List<Reading>> read = byAction(readings.newest(unit.id()));
        Known known = known(unit, findings, read, records.newestEntered(unit.id()));
        List<Action> actions = model.of(unit.service());
        List<WayMark> marks = IntStream.range(0, actions.size())
                .mapToObj(place -> mark(page, actions.get(place), place, known))
                .toList();
        return new UnitMap(
                marks,
                lines(page, findings.getOrDefault(new ActionId("GX.03"), List.of())),
                sides(read.getOrDefault(Moment.WHOLE, List.of())),
                Model.principles().stream()
                        .collect(Collectors.toMap(id -> id, id -> sides(read.getOrDefault(id, List.of())))));
    }

    /**
     * One way-mark of a unit.
     *
     * @param sums of the whole unit
     */
    record OneMark(WayMark mark, Sums sums) {}

    /**
     * One of the service's actions, without asking about the others.
     *
     * @param newest how each side saw it when it was last asked about
     * @param entered what people wrote down by hand of it
     */
    OneMark of(Page page, Unit unit, List<Action> actions, Action action, List<Reading> newest, List<Entered> entered) {
        Sums sums = records.sums(unit.id());
        Map<ActionId, List<Finding>> findings = records.findings(unit.id(), sums, action.id());
        Known known = known(unit, findings, byAction(newest), entered);
        return new OneMark(mark(page, action, actions.indexOf(action), known), sums);
    }

    private record Known(
            Map<ActionId, List<Finding>> findings,
            Map<String, List<Reading>> read,
            Map<String, List<Entered>> entered,
            Map<String, LooksAfter> lookedAfter) {}

    private Known known(
            Unit unit, Map<ActionId, List<Finding>> findings, Map<String, List<Reading>> read, List<Entered> entered) {
        return new Known(
                findings,
                read,
                entered.stream().collect(Collectors.groupingBy(Entered::action)),
                providers.of(unit.id()).stream().collect(Collectors.toMap(LooksAfter::action, Function.identity())));
    }

    private WayMark mark(Page page, Action action, int place, Known known) {
        String id = action.id().value();
        List<SideCell> sides = sides(known.read().getOrDefault(id, List.of()));
        return new WayMark(
                action,
                place + 1,
                ActionTexts.title(page, action),
                recorded.contains(action.id()),
                lines(page, known.findings().getOrDefault(action.id(), List.of())),
                known.entered().getOrDefault(id, List.of()),
                sides,
                Differences.text(page, sides),
                known.lookedAfter().get(id));
    }

    private static Map<String, List<Reading>> byAction(List<Reading> read) {
        return read.stream().collect(Collectors.groupingBy(Reading::action));
    }

    /** The three sides with what each said, in their order. */
    static List<SideCell> sides(List<Reading> read) {
        return Arrays.stream(Side.values())
                .map(side -> new SideCell(
                        side, read.stream().filter(r -> r.side() == side).toList()))
                .toList();
    }

    private static List<Line> lines(Page page, List<Finding> findings) {
        return findings.stream().map(finding -> Line.of(page, finding)).toList();
    }
}
