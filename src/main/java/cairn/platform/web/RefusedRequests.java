package cairn.platform.web;

import cairn.platform.page.Pages;
import cairn.platform.page.Rendering;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Addresses that no browser writes, such as {@code //}: refused before a chain is chosen, in a plain page all the same. */
@Component
class RefusedRequests implements RequestRejectedHandler {

    private final Pages pages;
    private final Rendering rendering;

    RefusedRequests(Pages pages, Rendering rendering) {
        this.pages = pages;
        this.rendering = rendering;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused) {
        SecurityHeaders.ALL.forEach(response::setHeader);
        rendering.render(
                pages.bare(request).show("platform/problem", "malformed", HttpStatus.BAD_REQUEST), request, response);
    }
}
