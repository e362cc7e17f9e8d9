package cairn.developments.web;

import cairn.developments.domain.Mix;
import cairn.developments.domain.Mix.Unchanged;
import cairn.places.Places;
import cairn.places.Service;
import cairn.platform.NotFound;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a service's developments come to: quick wins beside what moves power. */
@InTwoLanguages
class MixController {

    private static final int MOST = 20;

    private final Mix mix;
    private final Places places;

    MixController(Mix mix, Places places) {
        this.mix = mix;
        this.places = places;
    }

    @GetMapping("/board/mix")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @RequestParam @Nullable UUID service, @RequestParam(defaultValue = "0") int after) {
        List<Service> services = places.services();
        Service shown = services.stream()
                .filter(s -> service == null || s.id().equals(service))
                .findFirst()
                .orElseThrow(NotFound::new);
        int from = Stretch.from(after);
        List<Unchanged> unchanged = mix.unchanged(shown.id(), from, MOST, page.language());
        if (unchanged.isEmpty() && from > 0) {
            return page.redirect("/board/mix?service=" + shown.id());
        }
        int total = unchanged.isEmpty() ? 0 : unchanged.getFirst().total();
        return page.show(
                "developments/mix",
                new MixView(shown, services, mix.counts(shown.id()), unchanged, new Stretch(from, MOST, total)));
    }
}
