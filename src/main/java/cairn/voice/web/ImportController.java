package cairn.voice.web;

import cairn.platform.NotFound;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.Imports;
import cairn.voice.domain.Imports.Import;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Past comments from files: the coordinator reads them first, and opens them to the others. */
@InTwoLanguages
class ImportController {

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @GetMapping("/imports")
    @Transactional(readOnly = true)
    ModelAndView list(Page page) {
        return page.show("voice/imports", new ImportsView(imports.all(), imports.mayOpen()));
    }

    @GetMapping("/imports/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") int number) {
        Import found = find(id);
        if (number < 1 || number > ImportView.pages(found)) {
            throw new NotFound();
        }
        return page.show(
                "voice/import",
                new ImportView(
                        found,
                        imports.comments(id, ImportView.A_PAGE, (number - 1) * ImportView.A_PAGE),
                        number,
                        imports.mayOpen()));
    }

    @PostMapping("/imports/{id}/openings")
    @Transactional
    ModelAndView open(Page page, @PathVariable UUID id) {
        SignedIn visitor = page.visitor();
        Import found = find(id);
        if (visitor == null || !imports.mayOpen()) {
            throw new NotFound();
        }
        imports.open(found.id(), visitor.name());
        return page.redirect("/imports/" + id);
    }

    private Import find(UUID id) {
        return imports.find(id).orElseThrow(NotFound::new);
    }
}
