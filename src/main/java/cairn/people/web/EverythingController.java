package cairn.people.web;

import cairn.people.AboutMe;
import cairn.people.domain.Names;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
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
    private final Names names;
    private final JsonMapper json;
    private final Clock clock;
    private final String officer;

    EverythingController(
            List<AboutMe> sources,
            Names names,
            JsonMapper json,
            Clock clock,
            @Value("${cairn.data-protection-officer:}") String officer) {
        this.sources = sources;
        this.names = names;
        this.json = json;
        this.clock = clock;
        this.officer = officer;
    }

    @GetMapping("/me/everything")
    @Transactional(readOnly = true)
    ModelAndView show(Page page) {
        return page.show("people/everything", view(page));
    }

    @GetMapping("/me/everything.html")
    @Transactional(readOnly = true)
    ModelAndView readable(Page page, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FILE.formatted("html"));
        return page.show("people/everythingFile", view(page));
    }

    @GetMapping("/me/everything.json")
    @Transactional(readOnly = true)
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
        return new EverythingView(
                names.now(),
                LocalDate.now(clock),
                sources.stream()
                        .flatMap(source -> source.sections(page).stream())
                        .toList());
    }
}
