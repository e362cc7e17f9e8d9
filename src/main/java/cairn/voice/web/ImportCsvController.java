package cairn.voice.web;

import cairn.platform.NotFound;
import cairn.platform.file.CsvRows;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.ImportFile;
import cairn.voice.domain.ImportFile.Stage;
import cairn.voice.domain.ImportFiles;
import cairn.voice.domain.ImportPreview;
import cairn.voice.domain.ImportReports;
import cairn.voice.domain.ImportReports.Fate;
import cairn.voice.domain.ImportReports.Stretch;
import cairn.voice.domain.Importing.Source;
import cairn.voice.domain.RefusedRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A file's rows as lists to download: those that cannot be taken, and what became of each. Written as they are read. */
@InTwoLanguages
class ImportCsvController {

    private static final String FILE = "attachment; filename=\"%s.csv\"";

    private final ImportFiles files;
    private final ImportReports reports;
    private final ImportPreview preview;
    private final TransactionTemplate transaction;

    ImportCsvController(
            ImportFiles files, ImportReports reports, ImportPreview preview, PlatformTransactionManager transactions) {
        this.files = files;
        this.reports = reports;
        this.preview = preview;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** Before anything is written: every row that cannot be taken. */
    @GetMapping("/import-files/{id}/refused.csv")
    void refused(Page page, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        ImportFile file = in(() -> files.find(id)).orElseThrow(NotFound::new);
        UUID service = file.service();
        if (!file.whole() || service == null) {
            throw new NotFound();
        }
        Source source = new Source(files.bytes(file), file.columns().orElseThrow(), service);
        try (CsvRows rows = begin(response, "refused")) {
            rows.write(
                    page.t("voice.imports.csv.line"),
                    page.t("voice.imports.csv.why"),
                    page.t("voice.imports.csv.words"));
            preview.refused(source, row -> rows.write(number(row.line()), why(page, row), row.words()));
        }
    }

    /** Afterwards, and kept: what became of every row. */
    @GetMapping("/import-files/{id}/report.csv")
    void report(Page page, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        ImportFile file = in(() -> files.find(id)).orElseThrow(NotFound::new);
        if (file.stage() != Stage.DONE && file.stage() != Stage.STOPPED) {
            throw new NotFound();
        }
        try (CsvRows rows = begin(response, "report")) {
            rows.write(
                    page.t("voice.imports.csv.line"),
                    page.t("voice.imports.csv.fate"),
                    page.t("voice.imports.csv.there"),
                    page.t("voice.imports.csv.why"),
                    page.t("voice.imports.csv.words"));
            Optional<Stretch> stretch = Optional.of(Stretch.BEGINNING);
            while (stretch.isPresent()) {
                stretch.get().rows().forEach(fate -> write(rows, page, fate));
                Stretch last = stretch.get();
                stretch = in(() -> reports.after(id, last));
            }
        }
    }

    private static void write(CsvRows rows, Page page, Fate fate) {
        RefusedRow refused = fate.refused();
        String became = refused != null ? "refused" : fate.thereIn() != null ? "there" : "taken";
        rows.write(
                number(fate.line()),
                page.t("voice.imports.fate." + became),
                Objects.requireNonNullElse(fate.thereIn(), ""),
                refused == null ? "" : why(page, refused),
                refused == null ? "" : refused.words());
    }

    private static String why(Page page, RefusedRow row) {
        return page.t(
                "voice.imports.refused." + row.why().name(), "what", Objects.requireNonNullElse(row.detail(), ""));
    }

    private static String number(long line) {
        return String.valueOf(line);
    }

    /** With the mark by which spreadsheets know UTF-8. */
    private static CsvRows begin(HttpServletResponse response, String name) throws IOException {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FILE.formatted(name));
        response.setContentType("text/csv;charset=UTF-8");
        Writer text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        text.write('\uFEFF');
        return new CsvRows(text);
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
