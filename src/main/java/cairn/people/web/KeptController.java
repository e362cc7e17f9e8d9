package cairn.people.web;

import cairn.people.web.KeptWords.Kept;
import cairn.platform.Acting;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Gives a person the words back that they sent after their session had ended. */
@InTwoLanguages
class KeptController {

    static final String KEPT = "cairn.kept";

    private final KeptWords kept;

    KeptController(KeptWords kept) {
        this.kept = kept;
    }

    @GetMapping("/kept")
    ModelAndView show(Page page, HttpSession session) {
        Optional<Kept> words =
                kept.open((String) session.getAttribute(KEPT), Acting.current().person());
        return words.map(w -> page.show("people/kept", new KeptForm(w.path(), w.fields())))
                .orElseGet(() -> page.redirect(""));
    }

    /** "Not now": the words are let go. */
    @PostMapping("/kept/letting-go")
    ModelAndView letGo(Page page, HttpSession session) {
        session.removeAttribute(KEPT);
        return page.redirect("");
    }
}
