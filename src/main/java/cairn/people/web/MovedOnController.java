package cairn.people.web;

import cairn.people.CapacityKind;
import cairn.people.Choice;
import cairn.people.MovingOn;
import cairn.people.MovingOn.Stands;
import cairn.people.web.ChoiceForm.Typed;
import cairn.platform.NotFound;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Would you like to stay involved? Asked of whoever has moved on, with one press to leave again (GX.09; tension 27). */
@InTwoLanguages
class MovedOnController {

    private static final String PATH = "/me/moved-on";

    private final MovingOn movingOn;
    private final Sessions sessions;
    private final Clock clock;

    MovedOnController(MovingOn movingOn, Sessions sessions, Clock clock) {
        this.movingOn = movingOn;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Transactional(readOnly = true)
    ModelAndView show(Page page) {
        Stands stands = stands();
        return page.show("people/movedOn", new MovedOnView(stands, form(page, Typed.begin(""), FormErrors.none(page))));
    }

    @PostMapping(PATH)
    @Transactional
    ModelAndView say(
            Page page,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            HttpServletRequest request,
            HttpServletResponse response) {
        Stands before = stands();
        Typed typed = new Typed(form, choice, new DateFields(day, month, year));
        FormErrors errors = new FormErrors(page);
        LocalDate askOn = typed.check(errors, LocalDate.now(clock));
        if (errors.any()) {
            return page.showAgain("people/movedOn", new MovedOnView(before, form(page, typed, errors)));
        }
        movingOn.say(form, Choice.valueOf(choice), askOn);
        UUID staying = movingOn.stands().staying();
        if (staying == null) {
            return page.redirect("/me?said");
        }
        sessions.keep(me().takingPart(staying, CapacityKind.MOVED_ON.key()), request, response);
        return page.redirect("/me?staying");
    }

    /** Leaves with one press. */
    @PostMapping(PATH + "/endings")
    @Transactional
    ModelAndView leave(Page page) {
        stands();
        movingOn.leave();
        return page.redirect("/me?said");
    }

    private Stands stands() {
        Stands stands = movingOn.stands();
        if (!stands.movedOn() && stands.staying() == null) {
            throw new NotFound();
        }
        return stands;
    }

    private static SignedIn me() {
        return Pages.visitor().orElseThrow(NotFound::new);
    }

    private static ChoiceForm form(Page page, Typed typed, FormErrors errors) {
        return new ChoiceForm(page.t("people.movedOn.title"), PATH, "", typed, errors);
    }
}
