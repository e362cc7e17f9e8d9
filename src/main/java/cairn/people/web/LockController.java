package cairn.people.web;

import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a screen ends whose time was up. It shows nothing of whoever sat there, and no sign that anybody did. */
@InTwoLanguages
class LockController {

    static final String LOCKED = "/locked";

    @GetMapping(LOCKED)
    ModelAndView show(Page page) {
        return page.visitor() == null ? page.show("people/locked", "") : page.redirect("");
    }
}
