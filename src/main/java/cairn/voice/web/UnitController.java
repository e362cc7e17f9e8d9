package cairn.voice.web;

import static java.util.stream.Collectors.toMap;

import cairn.answers.Loop;
import cairn.answers.Loop.Count;
import cairn.answers.Loop.Open;
import cairn.places.Places;
import cairn.places.Unit;
import cairn.platform.NotFound;
import cairn.platform.Paged;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.Beside;
import cairn.voice.domain.Item;
import cairn.voice.domain.Items;
import cairn.voice.domain.PaperBoxes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What has been shared at a unit, how much waits for an answer and how long, and who owes it. */
@InTwoLanguages
class UnitController {

    private static final int A_PAGE = 50;

    private final Places places;
    private final Loop loop;
    private final Items items;
    private final Beside beside;
    private final PaperBoxes boxes;
    private final Clock clock;

    UnitController(Places places, Loop loop, Items items, Beside beside, PaperBoxes boxes, Clock clock) {
        this.places = places;
        this.loop = loop;
        this.items = items;
        this.beside = beside;
        this.boxes = boxes;
        this.clock = clock;
    }

    @GetMapping("/units")
    @Transactional(readOnly = true)
    ModelAndView list(Page page) {
        List<Unit> units = places.units();
        Map<UUID, Count> owed =
                loop.counts(units.stream().map(Unit::id).toList()).stream().collect(toMap(Count::unit, count -> count));
        return page.show(
                "voice/units",
                new UnitsView(units.stream()
                        .map(unit -> new UnitsView.Row(unit, owed.getOrDefault(unit.id(), nothing(unit.id()))))
                        .toList()));
    }

    @GetMapping("/units/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") int number) {
        Unit unit = places.unit(id).orElseThrow(NotFound::new);
        Paged<Item> shared = Paged.of(number, A_PAGE, (most, skipped) -> items.aboutUnit(id, most, skipped));
        if (number > 1 && shared.rows().isEmpty()) {
            throw new NotFound();
        }
        Count owed = loop.counts(List.of(id)).stream().findFirst().orElseGet(() -> nothing(id));
        List<Open> open = loop.open(List.of(id));
        return page.show(
                "voice/unit",
                new UnitView(
                        unit,
                        places.standing(id).orElseThrow(NotFound::new),
                        owed,
                        Loop.oldest(open).orElse(null),
                        loop.whoOwes(open),
                        beside.held(id),
                        shared,
                        boxes.hanging().stream()
                                .filter(b -> id.equals(b.unit()))
                                .toList(),
                        LocalDate.now(clock)));
    }

    private static Count nothing(UUID unit) {
        return new Count(unit, 0, 0, 0);
    }
}
