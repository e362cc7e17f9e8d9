package cairn.voice.web;

import cairn.places.Places;
import cairn.places.Service;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import cairn.platform.web.FileDoor;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.CannotImport;
import cairn.voice.domain.ImportChecks;
import cairn.voice.domain.ImportChecks.Unknown;
import cairn.voice.domain.ImportFile;
import cairn.voice.domain.ImportFile.Stage;
import cairn.voice.domain.ImportFiles;
import cairn.voice.domain.ImportPreview;
import cairn.voice.domain.ImportPreview.Beginning;
import cairn.voice.domain.ImportReports;
import cairn.voice.domain.ImportWork;
import cairn.voice.domain.Importing;
import cairn.voice.domain.Importing.Source;
import cairn.voice.domain.Imports;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * A coordinator brings a file of past comments: chooses it, says what its columns hold, sees how it will look, starts, and
 * comes back to see how far it is and what became of every row. The work itself is {@link ImportWork}'s.
 */
@InTwoLanguages
class ImportFileController {

    private static final int ROWS_SHOWN = 3;
    private static final int COMMENTS_SHOWN = 5;

    private final ImportFiles files;
    private final ImportChecks checks;
    private final ImportReports reports;
    private final ImportWork work;
    private final ImportPreview preview;
    private final Imports imports;
    private final Places places;

    ImportFileController(
            ImportFiles files,
            ImportChecks checks,
            ImportReports reports,
            ImportWork work,
            ImportPreview preview,
            Imports imports,
            Places places) {
        this.files = files;
        this.checks = checks;
        this.reports = reports;
        this.work = work;
        this.preview = preview;
        this.imports = imports;
        this.places = places;
    }

    @GetMapping("/imports/new")
    @Transactional(readOnly = true)
    ModelAndView choose(Page page, HttpServletRequest request) {
        coordinator();
        FormErrors errors = new FormErrors(page);
        if (request.getAttribute(FileDoor.TOO_LARGE) == null) {
            return page.show("voice/imports/new", errors);
        }
        return tooLarge(page, errors);
    }

    @PostMapping("/imports/new")
    @Transactional
    ModelAndView bring(Page page, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        SignedIn me = coordinator();
        FormErrors errors = new FormErrors(page);
        if (file == null || file.isEmpty()) {
            boolean chosen = file != null && !ChosenFile.name(file).isEmpty();
            errors.add("file", chosen ? "voice.imports.whole.EMPTY" : "voice.imports.new.choose");
            return page.showAgain("voice/imports/new", errors);
        }
        if (file.getSize() > Importing.BYTES_AT_MOST) {
            return tooLarge(page, errors);
        }
        ChosenFile chosen = new ChosenFile(file);
        try {
            preview.beginning(chosen, ROWS_SHOWN);
            preview.readAsText(chosen);
        } catch (CannotImport refused) {
            errors.add("file", key(refused.why()), "line", Objects.requireNonNullElse(refused.detail(), ""));
            return page.showAgain("voice/imports/new", errors);
        }
        UUID id = files.bring(chosen.name(), chosen.size(), chosen.open(), me.name());
        return page.redirect("/import-files/" + id);
    }

    private static ModelAndView tooLarge(Page page, FormErrors errors) {
        errors.add("file", "voice.imports.whole.TOO_LARGE");
        return page.show("voice/imports/new", errors, HttpStatus.CONTENT_TOO_LARGE);
    }

    static String key(CannotImport.Why why) {
        return "voice.imports.whole." + why.name();
    }

    @GetMapping("/import-files/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String columns,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response) {
        ImportFile file = find(id);
        if (part != null && !file.working()) {
            // The work is done: the whole page is another one now.
            response.setHeader("HX-Refresh", "true");
        }
        return switch (file.stage()) {
            case CHOSEN -> columns(page, file);
            case CHECKED -> columns == null ? page.show("voice/imports/checked", checked(file)) : columns(page, file);
            case CHECKING, WRITING -> page.show("voice/imports/working", file);
            case STOPPED, DONE -> page.show("voice/imports/report", report(file));
            case REFUSED, DROPPED -> page.show("voice/imports/ended", file);
        };
    }

    private ModelAndView columns(Page page, ImportFile file) {
        Beginning beginning = preview.beginning(files.bytes(file), ROWS_SHOWN);
        List<Service> services = places.services();
        ColumnsForm form = ColumnsForm.before(file, beginning, services);
        return page.show(
                "voice/imports/columns", new ColumnsView(file, beginning, services, form, FormErrors.none(page)));
    }

    @PostMapping("/import-files/{id}/readings")
    @Transactional
    ModelAndView read(Page page, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
        ImportFile file = find(id);
        SignedIn me = coordinator();
        if (file.stage() == Stage.CHOSEN || file.stage() == Stage.CHECKED) {
            Beginning beginning = preview.beginning(files.bytes(file), ROWS_SHOWN);
            List<Service> services = places.services();
            ColumnsForm form = ColumnsForm.typed(fields);
            FormErrors errors = form.check(page, beginning, services);
            if (errors.any()) {
                return page.showAgain(
                        "voice/imports/columns", new ColumnsView(file, beginning, services, form, errors));
            }
            files.read(file, form.serviceOf(services).orElseThrow().id(), form.columns(), me.name());
            lookAfterwards();
        }
        return back(page, id);
    }

    private CheckedView checked(ImportFile file) {
        Source source =
                new Source(files.bytes(file), file.columns().orElseThrow(), Objects.requireNonNull(file.service()));
        return new CheckedView(
                file,
                preview.first(source, COMMENTS_SHOWN),
                checks.firstRefused(file.id(), file.reading()),
                checks.unknown(file.id(), file.reading(), Unknown.UNIT),
                checks.unknown(file.id(), file.reading(), Unknown.KIND));
    }

    private ReportView report(ImportFile file) {
        return new ReportView(
                file,
                reports.sums(file.id()),
                reports.there(file.id()),
                checks.unknown(file.id(), file.reading(), Unknown.KIND));
    }

    @PostMapping("/import-files/{id}/starts")
    @Transactional
    ModelAndView start(Page page, @PathVariable UUID id) {
        ImportFile file = find(id);
        if (file.whole() && Set.of(Stage.CHECKED, Stage.STOPPED).contains(file.stage())) {
            files.start(file, coordinator().name());
            lookAfterwards();
        }
        return back(page, id);
    }

    @PostMapping("/import-files/{id}/stops")
    @Transactional
    ModelAndView stop(Page page, @PathVariable UUID id) {
        ImportFile file = find(id);
        if (file.working()) {
            files.stop(file, coordinator().name());
        }
        return back(page, id);
    }

    @PostMapping("/import-files/{id}/droppings")
    @Transactional
    ModelAndView drop(Page page, @PathVariable UUID id) {
        ImportFile file = find(id);
        if (file.whole() && !file.working()) {
            files.drop(file, coordinator().name());
        }
        return back(page, id);
    }

    private static ModelAndView back(Page page, UUID id) {
        return page.redirect("/import-files/" + id);
    }

    /** The work begins when what ordered it stands in the database. */
    private void lookAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.look();
            }
        });
    }

    private ImportFile find(UUID id) {
        return files.find(id).orElseThrow(NotFound::new);
    }

    private SignedIn coordinator() {
        return Pages.visitor().filter(me -> imports.mayOpen()).orElseThrow(NotFound::new);
    }
}
