package cairn.platform.web;

import cairn.platform.page.Pages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files are taken from whoever is signed in, at the addresses named here, and up to a size that is known before a byte is
 * read. Every other body that is written like one with files is not read at all: such a form is an empty form. A file that
 * is too large leads back to the page with the field, which says so.
 */
public final class FileDoor extends OncePerRequestFilter {

    /** The largest file. */
    public static final long BYTES_AT_MOST = 100_000_000;

    /** For a chain at which no file is taken. */
    public static final String NOWHERE = "(?!)";

    /** Set on a request whose file was too large, or of no known size, and is not there. */
    public static final String TOO_LARGE = "cairn.file.tooLarge";

    /** The other fields of the form, and what stands between them. */
    private static final long AROUND_A_FILE = 100_000;

    private final Pattern addresses;

    /** The addresses, without the language in front, as one pattern. */
    public FileDoor(String addresses) {
        this.addresses = Pattern.compile("/(?:en|cy)(?:" + addresses + ")");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (!addresses.matcher(request.getRequestURI()).matches()
                || Pages.visitor().isEmpty()) {
            chain.doFilter(new Unread(request, request.getMethod()), response);
        } else if (request.getContentLengthLong() < 0
                || request.getContentLengthLong() > BYTES_AT_MOST + AROUND_A_FILE) {
            request.setAttribute(TOO_LARGE, true);
            chain.doFilter(new Unread(request, HttpMethod.GET.name()), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The request without its body. */
    private static final class Unread extends HttpServletRequestWrapper {

        private final String method;

        Unread(HttpServletRequest request, String method) {
            super(request);
            this.method = method;
        }

        @Override
        public String getMethod() {
            return method;
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }

        @Override
        public @Nullable Part getPart(String name) {
            return null;
        }
    }
}
