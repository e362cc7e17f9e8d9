package cairn.platform.web;

import cairn.platform.text.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The cookie that remembers a language, for the bare address alone: every other address says its own. */
public final class RememberedLanguage {

    private static final String NAME = "language";
    private static final Duration FOR = Duration.ofDays(365);

    private RememberedLanguage() {}

    /** The language that this browser last used, if it is known. */
    static Optional<Language> of(HttpServletRequest request) {
        return cookies(request)
                .filter(cookie -> cookie.getName().equals(NAME))
                .findFirst()
                .flatMap(cookie -> Language.of(cookie.getValue()));
    }

    /** Remembers a language, unless it is the one remembered. */
    public static void keep(Language language, HttpServletRequest request, HttpServletResponse response) {
        if (of(request).filter(language::equals).isEmpty()) {
            Cookie cookie = new Cookie(NAME, language.code());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setMaxAge((int) FOR.toSeconds());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        return request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
    }
}
