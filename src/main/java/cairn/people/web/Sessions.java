package cairn.people.web;

import cairn.platform.page.SessionTime;
import cairn.platform.page.SignedIn;
import cairn.platform.web.SessionValues;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins and ends a session. The old one never lives on, so that two people at one tablet cannot be mixed up. */
@Component
class Sessions {

    /** Names a session on its person's own page; the session's id itself never stands in a page. */
    static final String NAME = "cairn.session";

    static final String DEVICE = "cairn.device";
    static final String DEVICE_KIND = "cairn.deviceKind";

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Tablets tablets;

    Sessions(Tablets tablets) {
        this.tablets = tablets;
    }

    /** On a ward tablet nobody chooses whose device it is. */
    void start(SignedIn person, Device chosen, HttpServletRequest request, HttpServletResponse response) {
        Device device = tablets.here(request) ? Device.SHARED : chosen;
        endOld(request);
        keep(person, request, response);
        HttpSession session = request.getSession();
        session.setAttribute(NAME, UUID.randomUUID().toString());
        stays(session, device, person.takingPartAs());
        session.setAttribute(
                DEVICE_KIND, DeviceKind.of(request.getHeader("User-Agent")).name());
    }

    /** How soon this session ends, by whose device it is. */
    static void stays(HttpSession session, Device device, String takingPartAs) {
        Device.Stay stay = device.stay(takingPartAs);
        SessionTime.set(session, stay.idle(), stay.longest(), device == Device.SHARED);
        session.setAttribute(DEVICE, device.name());
    }

    /** Remembers the same person in the session that is open: under another name, or taking part as something else. */
    void keep(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SessionValues.context(person);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        endOld(request);
        SecurityContextHolder.clearContext();
        clear(request, response);
    }

    /** An HttpOnly cookie changes: browsers then drop what they keep for the Back button (walls, rule 24). */
    static void clear(HttpServletRequest request, HttpServletResponse response) {
        Cookie seen = new Cookie("seen", UUID.randomUUID().toString());
        seen.setHttpOnly(true);
        seen.setSecure(request.isSecure());
        seen.setPath("/");
        seen.setAttribute("SameSite", "Lax");
        response.addCookie(seen);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    private static void endOld(HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
    }
}
