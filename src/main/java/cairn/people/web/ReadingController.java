package cairn.people.web;

import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.Reading;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Larger text, calm and read aloud. Whoever is signed in keeps the choice with themselves; otherwise the device keeps it. A
 * person's choice is never left on the device, so that the next one at a shared tablet does not inherit it.
 */
@InTwoLanguages
class ReadingController {

    private final ReadingKept kept;

    ReadingController(ReadingKept kept) {
        this.kept = kept;
    }

    @GetMapping("/reading")
    ModelAndView show(Page page, @RequestParam @Nullable String kept) {
        return page.show(
                "people/reading",
                new ReadingView(page.reading(), kept == null ? null : "people.reading.kept", FormErrors.none(page)));
    }

    @PostMapping("/reading")
    ModelAndView choose(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = Reading.SIZE_FIELD, defaultValue = "") String size,
            @RequestParam(name = Reading.CALM_FIELD) @Nullable String calm,
            @RequestParam @Nullable String aloud) {
        Optional<Reading.Size> chosen = Chosen.of(Reading.Size.class, size);
        if (chosen.isEmpty()) {
            FormErrors errors = new FormErrors(page);
            errors.add(Reading.SIZE_FIELD, "platform.chooseOne");
            return page.showAgain("people/reading", new ReadingView(page.reading(), null, errors));
        }
        kept.keep(new Reading(chosen.get(), calm != null, aloud != null), request, response);
        return page.redirect("/reading?kept");
    }
}
