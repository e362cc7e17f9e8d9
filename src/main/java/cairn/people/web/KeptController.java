package cairn.people.web;

import cairn.platform.Acting;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Gives a person the words back that they were writing when the screen was cleared. Nothing else ever lists them. */
@InTwoLanguages
class KeptController {

    private final KeptWords kept;

    KeptController(KeptWords kept) {
        this.kept = kept;
    }

    @GetMapping("/kept")
    ModelAndView show(Page page) {
        return kept.waitingFor(Acting.current().person())
                .map(words -> page.show("people/kept", new KeptForm(words.id(), words.path(), words.fields())))
                .orElseGet(() -> page.redirect(""));
    }

    /** Thrown away; what else waits is shown next. */
    @PostMapping("/kept/letting-go")
    ModelAndView letGo(Page page, @RequestParam UUID id) {
        kept.letGo(id, Acting.current().person());
        return page.redirect("/kept");
    }
}
