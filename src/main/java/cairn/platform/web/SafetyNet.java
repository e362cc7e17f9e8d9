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

    /** A statement that took longer than it may: so many come at once that nothing is done in time. */
    private static final String NOT_IN_TIME = "57014";

    private static final String RETRY_AFTER_SECONDS = "10";

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
                        ? page.show("platform/problem", "away", HttpStatus.SERVICE_UNAVAILABLE)
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
        return page.show("platform/problem", "failed", HttpStatus.INTERNAL_SERVER_ERROR);
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

    /** Whether the cause is a database that does not answer, or not in time, rather than one that says no. */
    static boolean databaseIsAway(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || (cause instanceof SQLException sql
                                && sql.getSQLState() != null
                                && (sql.getSQLState().startsWith("08")
                                        || sql.getSQLState().startsWith("57P")
                                        || sql.getSQLState().equals(NOT_IN_TIME))));
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
