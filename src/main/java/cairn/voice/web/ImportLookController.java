package cairn.voice.web;

import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.ImportShuts;
import cairn.voice.domain.ImportShuts.Counts;
import cairn.voice.domain.ImportShuts.Looked;
import cairn.voice.domain.Imports;
import cairn.voice.domain.Imports.Import;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A coordinator looks for people's names in past comments, holds single ones back, and opens the rest to others. */
@InTwoLanguages
class ImportLookController {

    private final Imports imports;
    private final ImportShuts shuts;

    ImportLookController(Imports imports, ImportShuts shuts) {
        this.imports = imports;
        this.shuts = shuts;
    }

    @GetMapping("/imports/{id}/first-look")
    @Transactional(readOnly = true)
    ModelAndView look(Page page, @PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") int number) {
        Import found = find(id);
        Counts counts = shuts.counts(id);
        if (number < 1 || number > LookView.pages(counts)) {
            throw new NotFound();
        }
        return page.show("voice/imports/look", view(found, counts, number, FormErrors.none(page)));
    }

    private LookView view(Import found, Counts counts, int number, FormErrors errors) {
        int skipped = (number - 1) * ImportView.A_PAGE;
        return new LookView(
                found,
                counts,
                shuts.nameLike(found.id(), ImportView.A_PAGE, skipped),
                number == 1 ? shuts.held(found.id()) : List.of(),
                number,
                errors);
    }

    @PostMapping("/imports/{id}/openings")
    @Transactional
    ModelAndView open(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String looked) {
        Import found = find(id);
        if (!looked.equals("yes")) {
            FormErrors errors = new FormErrors(page);
            errors.add("looked", "voice.imports.look.notYet");
            return page.showAgain("voice/imports/look", view(found, shuts.counts(id), 1, errors));
        }
        imports.open(id, Objects.requireNonNull(page.visitor()).name());
        return page.redirect("/imports/" + id);
    }

    @GetMapping("/imports/{id}/holds/new")
    @Transactional(readOnly = true)
    ModelAndView ask(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String comment) {
        return page.show("voice/imports/hold", new HoldView(find(id), comment(id, comment), "", FormErrors.none(page)));
    }

    /** Holds a comment back, or when it is held back lets others read it again. */
    @PostMapping("/imports/{id}/holds")
    @Transactional
    ModelAndView hold(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String hold,
            @RequestParam(defaultValue = "") String reason) {
        Import found = find(id);
        Looked held = comment(id, comment);
        FormErrors errors = new FormErrors(page);
        errors.checkWords("reason", reason, "voice.imports.reason.empty");
        if (errors.any()) {
            return page.showAgain("voice/imports/hold", new HoldView(found, held, reason, errors));
        }
        boolean shut = hold.equals("yes");
        if (held.heldBack() != shut) {
            shuts.say(
                    id,
                    held.id(),
                    shut,
                    reason,
                    Objects.requireNonNull(page.visitor()).name());
        }
        return page.redirect("/imports/" + id + "/first-look");
    }

    private Looked comment(UUID id, String comment) {
        return Optional.ofNullable(Typed.id(comment))
                .flatMap(each -> shuts.comment(id, each))
                .orElseThrow(NotFound::new);
    }

    private Import find(UUID id) {
        return imports.find(id)
                .filter(found -> imports.mayOpen() && !found.withdrawn())
                .orElseThrow(NotFound::new);
    }
}
