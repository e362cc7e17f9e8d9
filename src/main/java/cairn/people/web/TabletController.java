package cairn.people.web;

import cairn.people.Capacities;
import cairn.people.Capacity;
import cairn.people.CapacityKind;
import cairn.people.domain.PersonName;
import cairn.people.domain.WardTablets;
import cairn.people.domain.WardTablets.WardTablet;
import cairn.people.web.TabletsView.Row;
import cairn.places.Places;
import cairn.places.Unit;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Ward tablets: a device is made one on the device itself, by the coordinator or by the manager of the unit where it is
 * used, and stops being one with one press from anywhere. Who uses it is not written down.
 */
@InTwoLanguages
class TabletController {

    private static final String TABLETS = "/settings/tablets";

    private final Capacities capacities;
    private final WardTablets wardTablets;
    private final Tablets tablets;
    private final Places places;

    TabletController(Capacities capacities, WardTablets wardTablets, Tablets tablets, Places places) {
        this.capacities = capacities;
        this.wardTablets = wardTablets;
        this.tablets = tablets;
        this.places = places;
    }

    @GetMapping(TABLETS)
    @Transactional(readOnly = true)
    ModelAndView list(Page page, HttpServletRequest request, @RequestParam @Nullable String done) {
        Capacity me = arranger();
        Map<UUID, String> units =
                places.units().stream().collect(Collectors.toMap(Unit::id, unit -> unit.name(page.language())));
        Function<WardTablet, Row> row = tablet ->
                new Row(tablet, tablet.unit() == null ? null : units.get(Objects.requireNonNull(tablet.unit())));
        // Asked for the list before the one at hand, which a manager of another unit could otherwise see in it.
        List<Row> all = wardTablets.all().stream().map(row).toList();
        return page.show(
                "people/tablets",
                new TabletsView(
                        all,
                        tablets.atHand(request).map(row).orElse(null),
                        me.kind() == CapacityKind.COORDINATOR,
                        done == null ? null : "people.tablets.done"));
    }

    @GetMapping(TABLETS + "/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, HttpServletRequest request) {
        Capacity me = arranger();
        return tablets.here(request)
                ? page.redirect(TABLETS)
                : page.show("people/tablet", form(me, "", "", FormErrors.none(page)));
    }

    @PostMapping(TABLETS)
    @Transactional
    ModelAndView enrol(
            Page page,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            HttpServletRequest request,
            HttpServletResponse response) {
        Capacity me = arranger();
        FormErrors errors = new FormErrors(page);
        PersonName.problem(name)
                .ifPresent(key -> errors.add("name", name.isBlank() ? "people.tablets.writeName" : key));
        List<Unit> units = units(me);
        Optional<UUID> at = units.stream()
                .map(Unit::id)
                .filter(id -> id.toString().equals(unit))
                .findFirst();
        if (at.isEmpty() && !(everywhere(me) && unit.equals(PartTyped.EVERYWHERE))) {
            errors.add("unit", "people.tablets.chooseUnit");
        }
        if (errors.any()) {
            return page.showAgain("people/tablet", form(me, name, unit, errors));
        }
        SignedIn visitor = Objects.requireNonNull(page.visitor());
        if (!tablets.here(request)) {
            wardTablets.add(at.orElse(null), PersonName.kept(name), tablets.enrol(request, response), visitor.name());
            Sessions.stays(request.getSession(), Device.SHARED, visitor.takingPartAs());
        }
        return page.redirect(TABLETS + "?done");
    }

    @PostMapping(TABLETS + "/{id}/endings")
    @Transactional
    ModelAndView end(Page page, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        arranger();
        if (wardTablets.all().stream().noneMatch(tablet -> tablet.id().equals(id))) {
            throw new NotFound();
        }
        if (tablets.atHand(request).filter(here -> here.id().equals(id)).isPresent()) {
            tablets.forget(request, response);
        }
        wardTablets.end(id, Objects.requireNonNull(page.visitor()).name());
        return page.redirect(TABLETS + "?done");
    }

    private Capacity arranger() {
        return capacities
                .current()
                .filter(me -> me.kind() == CapacityKind.COORDINATOR || me.kind() == CapacityKind.MANAGER)
                .orElseThrow(NotFound::new);
    }

    private static boolean everywhere(Capacity me) {
        return me.kind() == CapacityKind.COORDINATOR || me.unit() == null;
    }

    private List<Unit> units(Capacity me) {
        return places.openUnits().stream()
                .filter(unit -> everywhere(me) || unit.id().equals(me.unit()))
                .toList();
    }

    private TabletForm form(Capacity me, String name, String unit, FormErrors errors) {
        return new TabletForm(name, unit, units(me), everywhere(me), errors);
    }
}
