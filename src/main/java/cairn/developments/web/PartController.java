package cairn.developments.web;

import cairn.developments.domain.Card;
import cairn.developments.domain.Parts;
import cairn.developments.domain.Parts.Part;
import cairn.developments.domain.Parts.Stage;
import cairn.developments.web.PartForm.Typed;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saying who takes part in a development at a stage, or why it is not done together. Anyone who takes part may say so. */
@InTwoLanguages
class PartController {

    private final DevelopmentPages developments;
    private final Parts parts;

    PartController(DevelopmentPages developments, Parts parts) {
        this.developments = developments;
        this.parts = parts;
    }

    /** Without a stage: the first of which nobody has said anything. */
    @GetMapping("/developments/{id}/parts/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String stage) {
        Card development = developments.find(page, id);
        Stage chosen = Chosen.of(Stage.class, stage).orElseGet(() -> firstGap(id));
        Part now = now(id, chosen);
        Typed typed = new Typed(chosen, now == null ? 0 : now.number(), List.of(), "");
        return page.show("developments/part", new PartForm(development, now, typed, FormErrors.none(page)));
    }

    @PostMapping("/developments/{id}/parts")
    @Transactional
    ModelAndView say(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "") List<String> sides,
            @RequestParam(defaultValue = "") String body) {
        Card development = developments.find(page, id);
        Stage chosen = Chosen.of(Stage.class, stage).orElseThrow(NotFound::new);
        Typed typed = new Typed(chosen, after, sides, body);
        FormErrors errors = new FormErrors(page);
        typed.check(errors);
        if (!errors.any() && parts.say(typed.said(id), DevelopmentPages.myName())) {
            return page.redirect(DevelopmentPages.path(id) + "#parts");
        }
        Part now = now(id, chosen);
        int newest = now == null ? 0 : now.number();
        if (!errors.any()) {
            errors.add("sides", "developments.part.somebodyWasFirst");
        }
        return page.showAgain("developments/part", new PartForm(development, now, typed.after(newest), errors));
    }

    private Stage firstGap(UUID development) {
        List<Part> said = parts.of(development);
        return Arrays.stream(Stage.values())
                .filter(stage -> said.stream().noneMatch(part -> part.stage() == stage))
                .findFirst()
                .orElse(Stage.SETTING);
    }

    private @Nullable Part now(UUID development, Stage stage) {
        return parts.of(development).stream()
                .filter(part -> part.stage() == stage)
                .findFirst()
                .orElse(null);
    }
}
