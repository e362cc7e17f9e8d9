package cairn.voice.web;

import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.ImportFiles;
import cairn.voice.domain.ImportShuts;
import cairn.voice.domain.Imports;
import cairn.voice.domain.Imports.Import;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Past comments from files: the coordinator reads them first, opens them to the others, and can withdraw them whole. */
@InTwoLanguages
class ImportController {

    private final Imports imports;
    private final ImportFiles files;
    private final ImportShuts shuts;

    ImportController(Imports imports, ImportFiles files, ImportShuts shuts) {
        this.imports = imports;
        this.files = files;
        this.shuts = shuts;
    }

    @GetMapping("/imports")
    @Transactional(readOnly = true)
    ModelAndView list(Page page) {
        return page.show("voice/imports", new ImportsView(imports.all(), files.open(), imports.mayOpen()));
    }

    @GetMapping("/imports/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") int number) {
        Import found = find(id);
        if (number < 1 || number > ImportView.pages(found)) {
            throw new NotFound();
        }
        return page.show("voice/import", view(found, number, "", FormErrors.none(page)));
    }

    private ImportView view(Import from, int number, String reason, FormErrors errors) {
        int skipped = (number - 1) * ImportView.A_PAGE;
        if (!imports.mayOpen()) {
            return ImportView.forOthers(from, imports.comments(from.id(), ImportView.A_PAGE, skipped), number, errors);
        }
        return new ImportView(
                from,
                List.of(),
                shuts.all(from.id(), ImportView.A_PAGE, skipped),
                files.of(from.id()),
                shuts.withdrawal(from.id()).orElse(null),
                shuts.cameAgain(from.id()).orElse(null),
                shuts.counts(from.id()),
                number,
                true,
                reason,
                errors);
    }

    /** Takes it away from everyone, whole, from the next request on; nothing is deleted. */
    @PostMapping("/imports/{id}/withdrawals")
    @Transactional
    ModelAndView withdraw(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return say(page, coordinated(id), true, reason);
    }

    /** Brings it back as it was. */
    @PostMapping("/imports/{id}/returns")
    @Transactional
    ModelAndView bringBack(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return say(page, coordinated(id), false, reason);
    }

    private ModelAndView say(Page page, Import found, boolean withdrawn, String reason) {
        if (found.withdrawn() != withdrawn
                && (withdrawn || shuts.cameAgain(found.id()).isEmpty())) {
            FormErrors errors = new FormErrors(page);
            errors.checkWords("reason", reason, "voice.imports.reason.empty");
            if (errors.any()) {
                return page.showAgain("voice/import", view(found, 1, reason, errors));
            }
            shuts.say(
                    found.id(),
                    null,
                    withdrawn,
                    reason,
                    Objects.requireNonNull(page.visitor()).name());
        }
        return page.redirect("/imports/" + found.id());
    }

    private Import coordinated(UUID id) {
        Import found = find(id);
        if (!imports.mayOpen()) {
            throw new NotFound();
        }
        return found;
    }

    private Import find(UUID id) {
        return imports.find(id).orElseThrow(NotFound::new);
    }
}
