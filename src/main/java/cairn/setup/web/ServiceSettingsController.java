package cairn.setup.web;

import cairn.places.Change;
import cairn.places.PlaceSettings;
import cairn.places.Places;
import cairn.places.Service;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.setup.web.NamesForm.Typed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Services, and how many working days each gives itself to answer. */
@InTwoLanguages
class ServiceSettingsController {

    private final Coordinating coordinating;
    private final PlaceSettings placeSettings;
    private final Places places;

    ServiceSettingsController(Coordinating coordinating, PlaceSettings placeSettings, Places places) {
        this.coordinating = coordinating;
        this.placeSettings = placeSettings;
        this.places = places;
    }

    @GetMapping("/settings/services/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page) {
        coordinating.name();
        return page.show("setup/newService", new ServiceForm(new Typed("", ""), "10", FormErrors.none(page)));
    }

    @PostMapping("/settings/services")
    @Transactional
    ModelAndView add(
            Page page,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String welsh,
            @RequestParam(defaultValue = "") String days) {
        String me = coordinating.name();
        if (coordinating.sentBefore(form)) {
            return page.redirect(SettingsController.SETTINGS + "?saved");
        }
        Typed typed = new Typed(english, welsh);
        FormErrors errors = new FormErrors(page);
        Names.required(errors, "english", english, "setup.writeName");
        Names.optional(errors, "welsh", welsh);
        QuestionRules.days(days, errors);
        if (errors.of("english") == null && named(typed.englishName())) {
            errors.add("english", "setup.services.twice");
        }
        if (errors.any()) {
            return coordinating.askAgain(page, "setup/newService", new ServiceForm(typed, days, errors));
        }
        placeSettings.addService(
                new Service(Coordinating.id(form), typed.englishName(), typed.welshName()),
                Integer.parseInt(days.strip()),
                me);
        return page.redirect(SettingsController.SETTINGS + "?saved");
    }

    @GetMapping("/settings/services/{id}/days")
    @Transactional(readOnly = true)
    ModelAndView days(Page page, @PathVariable UUID id) {
        coordinating.name();
        Service service = service(id);
        List<Change> changes = placeSettings.daysToAnswer(id);
        String now = Objects.requireNonNull(changes.getFirst().english());
        return page.show("setup/daysToAnswer", new DaysForm(service, now, changes, FormErrors.none(page)));
    }

    @PostMapping("/settings/services/{id}/days")
    @Transactional
    ModelAndView change(
            Page page,
            @RequestParam(defaultValue = "") String form,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String days) {
        String me = coordinating.name();
        if (coordinating.sentBefore(form)) {
            return page.redirect(SettingsController.SETTINGS + "?saved");
        }
        Service service = service(id);
        FormErrors errors = new FormErrors(page);
        QuestionRules.days(days, errors);
        if (errors.any()) {
            return coordinating.askAgain(
                    page, "setup/daysToAnswer", new DaysForm(service, days, placeSettings.daysToAnswer(id), errors));
        }
        placeSettings.daysToAnswer(id, Integer.parseInt(days.strip()), me);
        return page.redirect(SettingsController.SETTINGS + "?saved");
    }

    private Service service(UUID id) {
        return places.service(id).orElseThrow(NotFound::new);
    }

    private boolean named(String english) {
        return places.services().stream().anyMatch(s -> s.nameEn().equalsIgnoreCase(english));
    }
}
