package cairn.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Reads a session's id from its cookie once for each request. Spring Session asks a second time after it has saved the
 * session, and would look the whole of it up again, only to find out that the browser knows its id.
 */
final class OneLookUp implements HttpSessionIdResolver {

    private static final String ASKED = OneLookUp.class.getName();

    private final HttpSessionIdResolver cookies;

    OneLookUp(HttpSessionIdResolver cookies) {
        this.cookies = cookies;
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        if (request.getAttribute(ASKED) != null && request.getDispatcherType() == DispatcherType.REQUEST) {
            return List.of();
        }
        List<String> ids = cookies.resolveSessionIds(request);
        request.setAttribute(ASKED, ids);
        return ids;
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
        if (!(request.getAttribute(ASKED) instanceof List<?> known) || !known.contains(id)) {
            cookies.setSessionId(request, response, id);
        }
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
