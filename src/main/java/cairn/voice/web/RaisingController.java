package cairn.voice.web;

import cairn.people.Descriptions;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Around;
import cairn.platform.page.Page;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.NamedItems;
import cairn.voice.domain.NotShownItems;
import cairn.voice.domain.Signing;
import cairn.voice.web.Raising.Asking;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Raising something while signed in, with one's name or without showing it. */
@InTwoLanguages
class RaisingController {

    private static final String ACTION = "/raised/new";

    private final Raising raising;
    private final NamedItems named;
    private final NotShownItems notShown;
    private final Descriptions descriptions;

    RaisingController(Raising raising, NamedItems named, NotShownItems notShown, Descriptions descriptions) {
        this.raising = raising;
        this.named = named;
        this.notShown = notShown;
        this.descriptions = descriptions;
    }

    @GetMapping(ACTION)
    @Transactional(readOnly = true)
    ModelAndView begin(Page page) {
        Around.WritingFor writing = page.writingFor();
        if (writing != null) {
            return page.redirect("/writing-for/" + writing.id() + "/raised/new");
        }
        return show(page, Step.NAME, Typed.begin(UUID.randomUUID().toString()), FormErrors.none(page));
    }

    /** The next question; see {@link BoxController#next}. */
    @PostMapping(ACTION)
    @Transactional
    ModelAndView next(
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Typed typed = Typed.of(request);
        UUID form = Typed.id(typed.form());
        if (form == null) {
            return page.redirect(ACTION);
        }
        Step answered = Chosen.of(Step.class, from).orElse(Step.NAME);
        Step asked = to.equals(BoxController.SAME)
                ? answered
                : Chosen.of(Step.class, to).orElse(Step.NAME);
        FormErrors errors = BoxController.goesOn(answered, asked)
                ? raising.check(page, asked == Step.SEND ? Step.SEND : answered, typed, asking(typed))
                : FormErrors.none(page);
        if (errors.any()) {
            return show(page, BoxController.firstWrong(answered, errors), typed, errors);
        }
        if (asked == Step.SEND) {
            return send(page, form, typed);
        }
        boolean nothingToWaitFor = asked == Step.OPENS && asking(typed).named();
        return show(page, nothingToWaitFor ? Step.WORDS : asked, typed, errors);
    }

    private ModelAndView send(Page page, UUID form, Typed typed) {
        if (asking(typed).named()) {
            SignedIn me = Pages.visitor().orElseThrow(NotFound::new);
            named.raise(
                    form,
                    raising.choices(typed, page.language()),
                    typed.words(),
                    new NamedItems.Signature(me.name(), descriptions.myWords().orElse(me.takingPartAs())));
            return page.redirect("/raised/" + form + "?sent");
        }
        notShown.raise(form, raising.choices(typed, page.language()), typed.words());
        return page.redirect("/own/" + form + "?sent");
    }

    private static Asking asking(Typed typed) {
        return new Asking(
                ACTION,
                false,
                typed.signingChosen().filter(s -> s == Signing.NAMED).isPresent());
    }

    private ModelAndView show(Page page, Step step, Typed typed, FormErrors errors) {
        RaisingView view = raising.view(step, typed, errors, asking(typed));
        String template = Objects.requireNonNull(step.template());
        return errors.any() ? page.showAgain(template, view) : page.show(template, view);
    }
}
