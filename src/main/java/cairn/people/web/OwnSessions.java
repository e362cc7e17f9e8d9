package cairn.people.web;

import cairn.platform.page.SessionTime;
import cairn.platform.page.SignedIn;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a person is signed in: their own sessions alone, found by their own id. No address of any device is kept. */
@Component
class OwnSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** All that are open, the newest first. */
    List<OwnSignIn.Open> of(SignedIn me) {
        return of(me, "");
    }

    /** All that are open, this one first, then the newest. */
    List<OwnSignIn.Open> of(SignedIn me, HttpSession here) {
        return of(me, here.getId());
    }

    private List<OwnSignIn.Open> of(SignedIn me, String here) {
        return mine(me).map(session -> open(session, here))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(OwnSignIn.Open::here)
                        .thenComparing(OwnSignIn.Open::since)
                        .reversed())
                .toList();
    }

    /** Ends the one of this name; whether it is there or is somebody else's makes no difference. */
    void end(SignedIn me, String name) {
        mine(me).filter(session -> name.equals(session.getAttribute(Sessions.NAME)))
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    void endOthers(SignedIn me, HttpSession here) {
        mine(me).filter(session -> !session.getId().equals(here.getId()))
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    private java.util.stream.Stream<? extends Session> mine(SignedIn me) {
        return sessions.findByPrincipalName(me.getName()).values().stream();
    }

    private static Optional<OwnSignIn.Open> open(Session session, String here) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        Instant since = session.getCreationTime();
        boolean over = session.isExpired()
                || SessionTime.over(since.toEpochMilli(), session.getAttribute(SessionTime.attribute()));
        if (over
                || context == null
                || context.getAuthentication() == null
                || !(context.getAuthentication().getPrincipal() instanceof SignedIn who)) {
            return Optional.empty();
        }
        return Optional.of(new OwnSignIn.Open(
                Objects.requireNonNullElse(session.getAttribute(Sessions.NAME), ""),
                session.getId().equals(here),
                since,
                who.takingPartAs(),
                DeviceKind.valueOf(Objects.requireNonNullElse(
                        session.getAttribute(Sessions.DEVICE_KIND), DeviceKind.OTHER.name())),
                Device.OWN.name().equals(session.getAttribute(Sessions.DEVICE))));
    }
}
