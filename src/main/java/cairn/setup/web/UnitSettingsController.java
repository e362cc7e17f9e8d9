package cairn.setup.web;

import cairn.places.PlaceSettings;
import cairn.places.Places;
import cairn.places.Service;
import cairn.places.Unit;
import cairn.places.UnitStanding;
import cairn.platform.NotFound;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.setup.web.NamesForm.Typed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Units: adding, renaming, moving to another service, closing and opening again. Their past stays where it was. */
@InTwoLanguages
class UnitSettingsController {

    private static final String UNITS = "/settings/units/";

    private final Coordinating coordinating;
    private final PlaceSettings placeSettings;
    private final Places places;

    UnitSettingsController(Coordinating coordinating, PlaceSettings placeSettings, Places places) {
        this.coordinating = coordinating;
        this.placeSettings = placeSettings;
        this.places = places;
    }

    @GetMapping("/settings/units/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page) {
        coordinating.name();
        List<Service> services = places.services();
        String only = services.size() == 1 ? services.getFirst().id().toString() : "";
        return page.show("setup/newUnit", new NewUnitForm(new Typed("", ""), only, services, FormErrors.none(page)));
    }

    @PostMapping("/settings/units")
    @Transactional
    ModelAndView add(
            Page page,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String welsh,
            @RequestParam(defaultValue = "") String service) {
        String me = coordinating.name();
        if (coordinating.sentBefore(form)) {
            return page.redirect(UNITS + form + "?saved");
        }
        Typed typed = new Typed(english, welsh);
        FormErrors errors = checkName(page, typed, null);
        Optional<Service> chosen = service(service);
        if (chosen.isEmpty()) {
            errors.add("service", "platform.chooseOne");
        }
        if (errors.any()) {
            return coordinating.askAgain(
                    page, "setup/newUnit", new NewUnitForm(typed, service, places.services(), errors));
        }
        UUID id = Coordinating.id(form);
        placeSettings.addUnit(
                new Unit(id, chosen.orElseThrow().id(), typed.englishName(), typed.welshName()),
                coordinating.today(),
                me);
        return page.redirect(UNITS + id + "?saved");
    }

    @GetMapping("/settings/units/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam(name = "saved") Optional<String> saved) {
        coordinating.name();
        Unit unit = unit(id);
        UnitStanding standing = places.standing(id).orElseThrow(NotFound::new);
        boolean canMove = places.services().size() > 1;
        return page.show(
                "setup/unit",
                new UnitSettingsView(unit, standing, placeSettings.ofUnit(id), canMove, saved.isPresent()));
    }

    @GetMapping("/settings/units/{id}/names")
    @Transactional(readOnly = true)
    ModelAndView names(Page page, @PathVariable UUID id) {
        coordinating.name();
        Unit unit = unit(id);
        return page.show(
                "setup/names", names(page, unit, new Typed(unit.nameEn(), unit.nameCy()), FormErrors.none(page)));
    }

    @PostMapping("/settings/units/{id}/names")
    @Transactional
    ModelAndView rename(
            Page page,
            @RequestParam(defaultValue = "") String form,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String welsh) {
        String me = coordinating.name();
        if (coordinating.sentBefore(form)) {
            return page.redirect(UNITS + id + "?saved");
        }
        Unit unit = unit(id);
        Typed typed = new Typed(english, welsh);
        FormErrors errors = checkName(page, typed, id);
        if (errors.any()) {
            return coordinating.askAgain(page, "setup/names", names(page, unit, typed, errors));
        }
        placeSettings.renameUnit(id, typed.englishName(), typed.welshName(), me);
        return page.redirect(UNITS + id + "?saved");
    }

    @GetMapping("/settings/units/{id}/services")
    @Transactional(readOnly = true)
    ModelAndView services(Page page, @PathVariable UUID id) {
        coordinating.name();
        return page.show("setup/move", move(unit(id), "", today(), FormErrors.none(page)));
    }

    @PostMapping("/settings/units/{id}/services")
    @Transactional
    ModelAndView move(
            Page page,
            @RequestParam(defaultValue = "") String form,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year) {
        String me = coordinating.name();
        if (coordinating.sentBefore(form)) {
            return page.redirect(UNITS + id + "?saved");
        }
        Unit unit = unit(id);
        DateFields from = new DateFields(day, month, year);
        FormErrors errors = new FormErrors(page);
        Optional<Service> chosen = service(service);
        if (chosen.isEmpty()) {
            errors.add("service", "platform.chooseOne");
        }
        coordinating.checkDay(from, errors);
        if (errors.any()) {
            return coordinating.askAgain(page, "setup/move", move(unit, service, from, errors));
        }
        placeSettings.moveUnit(id, chosen.orElseThrow().id(), from.date().orElseThrow(), me);
        return page.redirect(UNITS + id + "?saved");
    }

    @GetMapping("/settings/units/{id}/closings")
    @Transactional(readOnly = true)
    ModelAndView closings(Page page, @PathVariable UUID id) {
        coordinating.name();
        return page.show("setup/close", close(unit(id), today(), FormErrors.none(page)));
    }

    @PostMapping("/settings/units/{id}/closings")
    @Transactional
    ModelAndView close(
            Page page,
            @RequestParam(defaultValue = "") String form,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year) {
        String me = coordinating.name();
        if (coordinating.sentBefore(form)) {
            return page.redirect(UNITS + id + "?saved");
        }
        Unit unit = unit(id);
        DateFields from = new DateFields(day, month, year);
        FormErrors errors = new FormErrors(page);
        coordinating.checkDay(from, errors);
        if (errors.any()) {
            return coordinating.askAgain(page, "setup/close", close(unit, from, errors));
        }
        placeSettings.openUnit(id, false, from.date().orElseThrow(), me);
        return page.redirect(UNITS + id + "?saved");
    }

    @PostMapping("/settings/units/{id}/openings")
    @Transactional
    ModelAndView open(Page page, @RequestParam(defaultValue = "") String form, @PathVariable UUID id) {
        String me = coordinating.name();
        unit(id);
        if (coordinating.sentBefore(form)) {
            return page.redirect(UNITS + id);
        }
        if (!places.standing(id).orElseThrow(NotFound::new).open()) {
            placeSettings.openUnit(id, true, coordinating.today(), me);
        }
        return page.redirect(UNITS + id);
    }

    private Unit unit(UUID id) {
        return places.unit(id).orElseThrow(NotFound::new);
    }

    private Optional<Service> service(String id) {
        return places.services().stream()
                .filter(service -> service.id().toString().equals(id))
                .findFirst();
    }

    private DateFields today() {
        return DateFields.of(coordinating.today());
    }

    private FormErrors checkName(Page page, Typed typed, @Nullable UUID itself) {
        FormErrors errors = new FormErrors(page);
        Names.required(errors, "english", typed.english(), "setup.writeName");
        Names.optional(errors, "welsh", typed.welsh());
        boolean twice = places.units().stream()
                .anyMatch(unit -> !unit.id().equals(itself)
                        && (unit.nameEn().equalsIgnoreCase(typed.englishName())
                                || unit.nameCy().equalsIgnoreCase(typed.welshName())));
        if (!errors.any() && twice) {
            errors.add("english", "setup.units.twice");
        }
        return errors;
    }

    private NamesForm names(Page page, Unit unit, Typed typed, FormErrors errors) {
        String here = UNITS + unit.id();
        return new NamesForm(
                "setup.unitNames.title",
                "setup.unitNames.how",
                here + "/names",
                unit.name(page.language()),
                here,
                typed,
                placeSettings.ofUnit(unit.id()),
                errors);
    }

    private MoveForm move(Unit unit, String service, DateFields from, FormErrors errors) {
        List<Service> others = places.services().stream()
                .filter(each -> !each.id().equals(unit.service()))
                .toList();
        return new MoveForm(unit, service, others, from, errors);
    }

    private static MoveForm close(Unit unit, DateFields from, FormErrors errors) {
        return new MoveForm(unit, "", List.of(), from, errors);
    }
}
