package cairn.guide.web;

import cairn.guide.domain.Statements;
import cairn.guide.web.PublishedView.Published;
import cairn.places.Places;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the services say to everyone who uses them, published for anyone to read (GX.01). */
@InTwoLanguages
class PublishedController {

    private final Places places;
    private final Statements statements;

    PublishedController(Places places, Statements statements) {
        this.places = places;
        this.statements = statements;
    }

    @GetMapping("/statement")
    @Transactional(readOnly = true)
    ModelAndView show(Page page) {
        return page.show(
                "guide/published",
                new PublishedView(places.services().stream()
                        .map(service -> new Published(
                                service, statements.newest(service.id()).orElse(null)))
                        .toList()));
    }
}
