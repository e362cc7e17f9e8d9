package cairn.platform.web;

import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.page.Front;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says who acts for the rest of the request: the person signed in, or anyone before the organisation called. */
public class ActorFilter extends OncePerRequestFilter {

    private final Front.Door door;

    public ActorFilter(Front.Door door) {
        this.door = door;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Acting.as(actor(request), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    protected Actor actor(HttpServletRequest request) {
        return Pages.visitor()
                .map(SignedIn::actor)
                .orElseGet(() -> front(request)
                        .map(front -> Actor.anyone(front.organisation()))
                        .orElseGet(Actor::frontDoor));
    }

    protected final Optional<Front> front(HttpServletRequest request) {
        return door.at(request.getServerName());
    }
}
