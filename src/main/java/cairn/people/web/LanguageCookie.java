package cairn.people.web;

import cairn.platform.page.Pages;
import cairn.platform.web.RememberedLanguage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Remembers the language of the pages, once there is a session anyway: before that, no cookie is set at all. */
class LanguageCookie extends OncePerRequestFilter {

    private static final Pattern IN_A_LANGUAGE = Pattern.compile("/(en|cy)(/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (IN_A_LANGUAGE.matcher(request.getRequestURI()).matches() && request.getSession(false) != null) {
            RememberedLanguage.keep(Pages.language(request), request, response);
        }
        chain.doFilter(request, response);
    }
}
