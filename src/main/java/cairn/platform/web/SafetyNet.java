package cairn.platform.web;

import cairn.platform.page.Page;
import cairn.platform.page.Pages;
import cairn.platform.page.Rendering;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last net: whatever fails outside a page still ends in a page, in the person's language. While the database is
 * away that is 503 with Retry-After. A failure is logged by its kind alone: never its message, which may carry words.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SafetyNet extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SafetyNet.class);
    /** The request attribute of addresses of which no log line may tell, failures included. */
    public static final String UNLOGGED = "cairn.unlogged";

    private static final String RETRY_AFTER_SECONDS = "10";

    /**
     * How the states begin of what may go better in a minute: no connection, a deadlock, nothing left of something, a lock, an
     * operator or a time limit, the system, and PostgreSQL itself.
     */
    private static final List<String> PASSING = List.of("08", "40", "53", "55P03", "57", "58", "XX");

    private final Pages pages;
    private final Rendering rendering;

    SafetyNet(Pages pages, Rendering rendering) {
        this.pages = pages;
        this.rendering = rendering;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (Exception e) {
            if (response.isCommitted()) {
                throw e;
            }
            show(request, response, e);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        Page page = pages.bare(request);
        boolean away = databaseIsAway(failure);
        response.resetBuffer();
        response.setHeader("Cache-Control", "no-store");
        if (away) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        rendering.render(
                away
                        ? problem(page, request, "away", HttpStatus.SERVICE_UNAVAILABLE)
                        : unreadable(failure)
                                .map(unreadable -> page.show("platform/problem", problem(unreadable), unreadable))
                                .orElseGet(() -> failed(page, request, failure)),
                request,
                response);
    }

    private static ModelAndView failed(Page page, HttpServletRequest request, Exception failure) {
        if (request.getAttribute(UNLOGGED) == null) {
            LOG.error("Failed: {}", kindAndPlace(failure));
        }
        return problem(page, request, "failed", HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** With what they wrote, where they wrote something. */
    private static ModelAndView problem(Page page, HttpServletRequest request, String problem, HttpStatus status) {
        return Kept.of(problem, request)
                .map(kept -> page.show("platform/kept", kept, status))
                .orElseGet(() -> page.show("platform/problem", problem, status));
    }

    /** What to answer to a form that the server itself could not read: too large, or not written as forms are. */
    private static Optional<HttpStatus> unreadable(Throwable failure) {
        return causes(failure)
                .filter(InvalidParameterException.class::isInstance)
                .findFirst()
                .map(cause -> HttpStatus.valueOf(((InvalidParameterException) cause).getErrorCode()));
    }

    private static String problem(HttpStatus unreadable) {
        return unreadable == HttpStatus.CONTENT_TOO_LARGE ? "tooLarge" : "malformed";
    }

    private static String kindAndPlace(Throwable failure) {
        Throwable root = causes(failure).reduce((first, second) -> second).orElse(failure);
        StackTraceElement[] places = root.getStackTrace();
        return root.getClass().getName() + (places.length == 0 ? "" : " at " + places[0]);
    }

    /** Whether the cause is a database that does not answer or cannot now, rather than one that says no. */
    static boolean databaseIsAway(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof SQLException sql && passes(sql));
    }

    /** Without a state it did not come from the server: the connection was given up before. */
    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || state == null
                || PASSING.stream().anyMatch(state::startsWith);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .flatMap(SafetyNet::withWhatCameFirst);
    }

    /** When undoing fails too, Spring tells of that, and keeps beside it what failed first. */
    private static Stream<Throwable> withWhatCameFirst(Throwable cause) {
        Throwable first =
                cause instanceof TransactionSystemException undoing ? undoing.getApplicationException() : null;
        return first == null ? Stream.of(cause) : Stream.concat(causes(first), Stream.of(cause));
    }
}
