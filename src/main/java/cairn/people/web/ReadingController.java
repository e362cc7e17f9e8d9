package cairn.people.web;

import cairn.people.Readings;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.Reading;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
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

    private static final Duration KEPT = Duration.ofDays(365);

    private final Readings readings;

    ReadingController(Readings readings) {
        this.readings = readings;
    }

    @GetMapping("/reading")
    ModelAndView show(Page page, @RequestParam @Nullable String kept) {
        return page.show(
                "people/reading",
                new ReadingView(page.reading(), kept == null ? null : "people.reading.kept", FormErrors.none(page)));
    }

    @PostMapping("/reading")
    @Transactional
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
        Reading reading = new Reading(chosen.get(), calm != null, aloud != null);
        if (page.visitor() == null) {
            response.addCookie(cookie(reading, request.isSecure()));
        } else {
            readings.choose(reading);
        }
        return page.redirect("/reading?kept");
    }

    private static Cookie cookie(Reading reading, boolean secure) {
        Cookie cookie = new Cookie(Reading.COOKIE, reading.cookie());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
