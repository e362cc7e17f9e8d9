package cairn.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Leaves a connection to the database that broke to {@link SafetyNet}. Spring takes a broken pipe anywhere among the causes for
 * a visitor who has gone, and answers 200 with nothing in it.
 */
@Component
class DatabaseAway implements HandlerExceptionResolver, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (failure instanceof RuntimeException thrown && SafetyNet.databaseIsAway(thrown)) {
            throw thrown;
        }
        return null;
    }
}
