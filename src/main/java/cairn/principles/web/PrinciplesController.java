package cairn.principles.web;

import cairn.places.Service;
import cairn.platform.NotFound;
import cairn.platform.Paged;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.principles.Decision;
import cairn.principles.DecisionSource;
import cairn.principles.domain.Suggestion;
import cairn.principles.domain.Suggestions;
import cairn.principles.domain.Wording;
import cairn.principles.domain.Wordings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a service holds to, which decisions say so, and what people suggest (catalogue GX.10). */
@InTwoLanguages
class PrinciplesController {

    /** So many decisions are listed beside a principle, and so many suggestions on a page. */
    private static final int MOST = 20;

    private static final Set<String> DONE = Set.of("suggested", "takenBack", "agreed", "notAgreed");

    private final PrinciplePages pages;
    private final Wordings wordings;
    private final Suggestions suggestions;
    private final List<DecisionSource> sources;

    PrinciplesController(
            PrinciplePages pages, Wordings wordings, Suggestions suggestions, List<DecisionSource> sources) {
        this.pages = pages;
        this.wordings = wordings;
        this.suggestions = suggestions;
        this.sources = sources;
    }

    @GetMapping("/services/{id}/principles")
    @Transactional(readOnly = true)
    ModelAndView all(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        Service service = pages.service(id);
        return page.show(
                "principles/principles",
                new PrinciplesView(
                        service,
                        wordings.newest(id),
                        numbers(id),
                        suggestions.waiting(id, 1).stream().findFirst().orElse(null),
                        !suggestions.of(id, 1, 0).isEmpty(),
                        DONE.contains(done) ? "principles.done." + done : null));
    }

    @GetMapping("/services/{id}/principles/suggestions")
    @Transactional(readOnly = true)
    ModelAndView suggested(
            Page page, @PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") int number) {
        Service service = pages.service(id);
        Paged<Suggestion> shown = Paged.of(number, MOST, (most, skipped) -> suggestions.of(id, most, skipped));
        if (number > 1 && shown.rows().isEmpty()) {
            throw new NotFound();
        }
        return page.show(
                "principles/suggestions",
                new SuggestionsView(service, shown, wordings.newest(id), PrinciplePages.coordinating()));
    }

    @GetMapping("/principles/{id}")
    @Transactional(readOnly = true)
    ModelAndView one(Page page, @PathVariable UUID id) {
        List<Wording> all = wordings.of(id);
        if (all.isEmpty()) {
            throw new NotFound();
        }
        UUID service = all.getFirst().service();
        List<Decision> decisions = sources.stream()
                .flatMap(source -> source.naming(id, page.language(), MOST).stream())
                .sorted(Comparator.comparing(Decision::on).reversed())
                .limit(MOST)
                .toList();
        return page.show(
                "principles/principle",
                new PrincipleView(
                        pages.service(service), all, decisions, numbers(service).getOrDefault(id, 0)));
    }

    private Map<UUID, Integer> numbers(UUID service) {
        Map<UUID, Integer> numbers = new HashMap<>();
        sources.forEach(source -> source.numbers(service).forEach((id, n) -> numbers.merge(id, n, Integer::sum)));
        return numbers;
    }
}
