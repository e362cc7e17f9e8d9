package cairn.people.web;

import cairn.people.Readings;
import cairn.platform.page.Pages;
import cairn.platform.page.Reading;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps how somebody likes to read: with the person who is signed in, else on the device. Whoever changes it beside a form
 * keeps it too, so that it does not end with that form. The box keeps nothing: there it travels inside the page.
 */
@Component
class ReadingKept implements HandlerInterceptor, WebMvcConfigurer {

    private static final Duration KEPT = Duration.ofDays(365);

    private final Readings readings;
    private final TransactionTemplate transaction;

    ReadingKept(Readings readings, PlatformTransactionManager transactions) {
        this.readings = readings;
        this.transaction = new TransactionTemplate(transactions);
    }

    void keep(Reading reading, HttpServletRequest request, HttpServletResponse response) {
        if (Pages.visitor().isPresent()) {
            transaction.executeWithoutResult(status -> readings.choose(reading));
        } else {
            response.addCookie(cookie(reading, request.isSecure()));
        }
    }

    /** The page of the choice itself keeps what it was sent. */
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(this)
                .addPathPatterns("/{language:en|cy}/**")
                .excludePathPatterns("/{language:en|cy}/box", "/{language:en|cy}/box/**", "/{language:en|cy}/reading");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST") && request.getParameter(Reading.SIZE_FIELD) != null) {
            Reading before = Pages.visitor().isPresent() ? mine(request) : Reading.ofDevice(request);
            Reading now = before.orCarriedIn(request);
            if (!now.equals(before)) {
                keep(now, request, response);
            }
        }
        return true;
    }

    /** Whoever has never chosen reads as the device does. */
    private Reading mine(HttpServletRequest request) {
        return Objects.requireNonNull(
                transaction.execute(status -> readings.mine().orElseGet(() -> Reading.ofDevice(request))));
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
