package cairn.voice.web;

import cairn.platform.web.SafetyNet;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * In front of the box: the Cookie header is dropped before anything can read it, so that who is signed in on this tablet
 * is not known in here. Stands before the session filter.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BoxDoor extends OncePerRequestFilter {

    private static final Pattern BOX = Pattern.compile("/(en|cy)/box(/.*)?");

    /** Whatever stands behind the address, such as how somebody likes to read, it is the box. */
    static boolean isBox(HttpServletRequest request) {
        return BOX.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isBox(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(SafetyNet.UNLOGGED, true);
        chain.doFilter(new WithoutCookies(request), response);
    }

    private static final class WithoutCookies extends HttpServletRequestWrapper {

        WithoutCookies(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            return null;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return dropped(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return dropped(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            List<String> names = Collections.list(super.getHeaderNames());
            names.removeIf(WithoutCookies::dropped);
            return Collections.enumeration(names);
        }

        private static boolean dropped(String name) {
            return name.equalsIgnoreCase("Cookie");
        }
    }
}
