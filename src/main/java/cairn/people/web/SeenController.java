package cairn.people.web;

import cairn.people.domain.SeenAboutMe;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who opened what I said of myself, for me alone. */
@InTwoLanguages
class SeenController {

    private final SeenAboutMe seen;

    SeenController(SeenAboutMe seen) {
        this.seen = seen;
    }

    @GetMapping("/me/seen")
    @Transactional(readOnly = true)
    ModelAndView show(Page page) {
        return page.show("people/seen", seen.mine());
    }
}
