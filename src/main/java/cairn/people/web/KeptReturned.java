package cairn.people.web;

import cairn.platform.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Words that waited are let go once the form they belong to has them again, taken or shown for its author to go on. */
@Component
class KeptReturned implements HandlerInterceptor, WebMvcConfigurer {

    private final KeptWords kept;

    KeptReturned(KeptWords kept) {
        this.kept = kept;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        // A form too large to be read fails again when it is asked for anything.
        boolean taken = request.getMethod().equals("POST") && failure == null && arrived(response.getStatus());
        String waited = taken ? request.getParameter(KeptWords.WAITED) : null;
        if (waited != null) {
            Pages.visitor().ifPresent(me -> letGo(waited, me.actor().person()));
        }
    }

    private void letGo(String waited, UUID person) {
        try {
            kept.letGo(UUID.fromString(waited), person);
        } catch (IllegalArgumentException noId) {
            // Nobody's page says this; nothing waits under it.
        }
    }

    private static boolean arrived(int status) {
        return status < HttpStatus.BAD_REQUEST.value() || status == HttpStatus.UNPROCESSABLE_CONTENT.value();
    }
}
