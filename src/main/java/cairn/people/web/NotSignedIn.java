package cairn.people.web;

import cairn.platform.page.Page;
import cairn.platform.page.Pages;
import cairn.platform.page.Rendering;
import cairn.platform.page.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Where a request goes that nobody may make. Reading leads to the sign-in page, whether or not the address exists. A form
 * that was kept open too long, or whose token is missing or forged, is not taken; what was typed is kept for its author.
 */
@Component
class NotSignedIn implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Pages pages;
    private final Rendering rendering;
    private final KeptWords kept;
    private final JoiningController joining;

    NotSignedIn(Pages pages, Rendering rendering, KeptWords kept, JoiningController joining) {
        this.pages = pages;
        this.rendering = rendering;
        this.kept = kept;
        this.joining = joining;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        refuse(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        refuse(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page page = pages.of(request);
        if (!inTwoLanguages(request)) {
            rendering.render(page.show("platform/problem", "notFound", HttpStatus.NOT_FOUND), request, response);
        } else if (HttpMethod.POST.matches(request.getMethod())) {
            tooLate(page, request, response);
        } else {
            seeOther(page.url("/sign-in"), response);
        }
    }

    /**
     * Whoever has come in anew meanwhile, perhaps as something else, gets their own words back at once. A screen whose time
     * was up is cleared.
     */
    private void tooLate(Page page, HttpServletRequest request, HttpServletResponse response) {
        SignedIn me = page.visitor();
        Optional<UUID> whose = kept.keep(request);
        if (me == null && request.getRequestURI().endsWith("/sign-out")) {
            Sessions.clear(request, response);
            seeOther(page.url(LockController.LOCKED), response);
        } else if (me != null && whose.filter(me.actor().person()::equals).isPresent()) {
            seeOther(page.url("/kept"), response);
        } else if (whose.isEmpty() && asksToJoin(request)) {
            rendering.render(joining.tooLate(page, request), request, response);
        } else {
            rendering.render(
                    page.show("people/formExpired", new FormExpired(whose.isPresent()), HttpStatus.FORBIDDEN),
                    request,
                    response);
        }
    }

    private static void seeOther(String address, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", address);
    }

    /** From our own page: what another site sends to this address is not shown as if the visitor had typed it. */
    private static boolean asksToJoin(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        return request.getRequestURI().matches("/(en|cy)/joining") && (from == null || from.equals("same-origin"));
    }

    private static boolean inTwoLanguages(HttpServletRequest request) {
        return request.getRequestURI().matches("/(en|cy)(/.*)?");
    }
}
