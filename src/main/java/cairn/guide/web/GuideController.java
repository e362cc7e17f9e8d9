package cairn.guide.web;

import cairn.guide.domain.Backings;
import cairn.guide.domain.Model;
import cairn.guide.domain.Moment;
import cairn.guide.domain.Moments;
import cairn.guide.web.WayMarks.UnitMap;
import cairn.places.Unit;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.PosterCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A unit on its path up the hill, on the screen and as a poster for the wall. */
@InTwoLanguages
class GuideController {

    private final GuidePages pages;
    private final WayMarks wayMarks;
    private final Moments moments;
    private final Backings backings;
    private final Clock clock;

    GuideController(GuidePages pages, WayMarks wayMarks, Moments moments, Backings backings, Clock clock) {
        this.pages = pages;
        this.wayMarks = wayMarks;
        this.moments = moments;
        this.backings = backings;
        this.clock = clock;
    }

    @GetMapping("/units/{id}/guide")
    @Transactional(readOnly = true)
    ModelAndView show(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int level,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "") String done) {
        Unit unit = pages.unit(id);
        int at = Math.clamp(level, Model.FIRST, Model.LAST);
        UnitMap map = wayMarks.of(page, unit);
        List<WayMark> here =
                map.marks().stream().filter(mark -> mark.action().level() == at).toList();
        int first = from < 0 || from >= here.size() ? 0 : from;
        List<Moment> looks = moments.latest(id);
        LocalDate today = LocalDate.now(clock);
        return page.show(
                "guide/guide",
                new GuideView(
                        unit,
                        Trail.of(map.marks()),
                        at,
                        here.stream().skip(first).limit(GuideView.AT_A_TIME).toList(),
                        first,
                        here.size(),
                        map.loop(),
                        map.whole(),
                        backings.now(unit.service(), at),
                        looks.stream()
                                .filter(moment -> !moment.over())
                                .findFirst()
                                .orElse(null),
                        looks.stream().filter(Moment::over).findFirst().orElse(null),
                        pages.coordinating(),
                        today,
                        done.equals("talk") ? "guide.done.talk" : null));
    }

    /** The same unit, by the principles that its actions serve. */
    @GetMapping("/units/{id}/principles")
    @Transactional(readOnly = true)
    ModelAndView principles(Page page, @PathVariable UUID id) {
        Unit unit = pages.unit(id);
        UnitMap map = wayMarks.of(page, unit);
        List<PrinciplesView.Row> rows = Model.principles().stream()
                .map(principle -> {
                    List<SideCell> sides = map.principles().getOrDefault(principle, List.of());
                    return new PrinciplesView.Row(
                            principle,
                            sides,
                            Differences.text(page, sides),
                            map.marks().stream()
                                    .filter(mark -> mark.action().principles().contains(principle))
                                    .toList());
                })
                .toList();
        return page.show("guide/principles", new PrinciplesView(unit, rows, LocalDate.now(clock)));
    }

    /** One sheet to print for the wall, a side in each language. */
    @GetMapping("/units/{id}/guide/poster")
    @Transactional(readOnly = true)
    ModelAndView poster(Page page, HttpServletRequest request, @PathVariable UUID id) {
        Unit unit = pages.unit(id);
        Moment newest =
                moments.latest(id).stream().filter(Moment::over).findFirst().orElse(null);
        LocalDate today = LocalDate.now(clock);
        String origin =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        YearMonth down = YearMonth.from(today.plusWeeks(PosterView.WEEKS));
        List<PosterView.Side> sides = Stream.of(page, page.in(page.language().other()))
                .map(side -> {
                    List<WayMark> marks = wayMarks.of(side, unit).marks();
                    return new PosterView.Side(
                            side, marks, Trail.of(marks), PosterCode.of(origin, side.language(), down));
                })
                .toList();
        return page.show("guide/poster", new PosterView(unit, sides, newest, today));
    }
}
