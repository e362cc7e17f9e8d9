package cairn.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Shows a page from where no controller can: a filter or a refusal. */
@Component
public class Rendering {

    private final JteViews views;

    Rendering(JteViews views) {
        this.views = views;
    }

    /** Writes the page to the response, with its status. */
    public void render(ModelAndView shown, HttpServletRequest request, HttpServletResponse response) {
        try {
            if (shown.getStatus() != null) {
                response.setStatus(shown.getStatus().value());
            }
            View view = views.resolveViewName(Objects.requireNonNull(shown.getViewName()), Locale.UK);
            Objects.requireNonNull(view).render(shown.getModel(), request, response);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
