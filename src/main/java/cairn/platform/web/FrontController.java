package cairn.platform.web;

import cairn.platform.page.Page;
import cairn.platform.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The bare address, which has no language yet. */
@Controller
class FrontController {

    /** Leads to the language that this browser last used, or else to the one it asks for. */
    @GetMapping("/")
    void bare(HttpServletRequest request, HttpServletResponse response) {
        Language language = RememberedLanguage.of(request).orElseGet(() -> askedFor(request));
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", "/" + language.code());
    }

    private static Language askedFor(HttpServletRequest request) {
        return request.getLocale().getLanguage().equals(Locale.of("cy").getLanguage()) ? Language.CY : Language.EN;
    }

    /** The pages that say what Cairn is, who can see what, and where to find help now. */
    @InTwoLanguages
    static class Standing {

        @GetMapping("/about")
        org.springframework.web.servlet.ModelAndView about(Page page) {
            return page.show("platform/about", "");
        }

        @GetMapping("/who-can-see-what")
        org.springframework.web.servlet.ModelAndView whoCanSeeWhat(Page page) {
            return page.show("platform/whoCanSeeWhat", "");
        }

        @GetMapping("/urgent-help")
        org.springframework.web.servlet.ModelAndView urgentHelp(Page page) {
            return page.show("platform/urgentHelp", "");
        }
    }
}
