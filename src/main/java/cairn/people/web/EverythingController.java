package cairn.people.web;

import cairn.people.AboutMe;
import cairn.people.AboutMe.Section;
import cairn.people.domain.Names;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything about me: seen, corrected and taken away by the person alone, and how to complain about it (UK GDPR, articles
 * 15, 16, 17, 20 and 77; Data (Use and Access) Act 2025). The names of the files say nothing.
 */
@InTwoLanguages
class EverythingController {

    private static final String FILE = "attachment; filename=\"copy.%s\"";

    private final List<AboutMe> sources;
    private final AboutMySignIn signIn;
    private final Names names;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final String officer;

    EverythingController(
            List<AboutMe> sources,
            AboutMySignIn signIn,
            Names names,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock,
            @Value("${cairn.data-protection-officer:}") String officer) {
        this.sources = sources;
        this.signIn = signIn;
        this.names = names;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.json = json;
        this.clock = clock;
        this.officer = officer;
    }

    @GetMapping("/me/everything")
    ModelAndView show(Page page) {
        return page.show("people/everything", view(page));
    }

    @GetMapping("/me/everything.html")
    ModelAndView readable(Page page, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FILE.formatted("html"));
        return page.show("people/everythingFile", view(page));
    }

    @GetMapping("/me/everything.json")
    ResponseEntity<byte[]> forPrograms(Page page) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, FILE.formatted("json"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(EverythingFile.of(view(page), page)));
    }

    @GetMapping("/me/complaint")
    @Transactional(readOnly = true)
    ModelAndView complain(Page page) {
        return page.show(
                "people/complaint", new ComplaintView(names.coordinators(), officer.isBlank() ? null : officer));
    }

    private EverythingView view(Page page) {
        List<Section> ofSignIn = signIn.sections(page);
        return Objects.requireNonNull(transaction.execute(status -> new EverythingView(
                names.now(),
                LocalDate.now(clock),
                Stream.concat(sources.stream().flatMap(source -> source.sections(page).stream()), ofSignIn.stream())
                        .toList())));
    }
}
