package cairn.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions of which it is written down every five seconds that somebody was here, not for each page: a session ends that much
 * sooner. Whatever else changes in one is written at once.
 */
final class SessionsRarelyWritten<S extends Session>
        implements FindByIndexNameSessionRepository<SessionsRarelyWritten.Found<S>> {

    private static final Duration NOTED_EVERY = Duration.ofSeconds(5);

    private final FindByIndexNameSessionRepository<S> sessions;

    private SessionsRarelyWritten(FindByIndexNameSessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    static <S extends Session> FindByIndexNameSessionRepository<?> of(FindByIndexNameSessionRepository<S> sessions) {
        return new SessionsRarelyWritten<>(sessions);
    }

    @Override
    public Found<S> createSession() {
        return new Found<>(sessions.createSession());
    }

    @Override
    public void save(Found<S> session) {
        sessions.save(session.kept());
    }

    @Override
    public @Nullable Found<S> findById(String id) {
        S kept = sessions.findById(id);
        return kept == null ? null : new Found<>(kept);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    @Override
    public Map<String, Found<S>> findByIndexNameAndIndexValue(String name, String value) {
        return sessions.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, session -> new Found<>(session.getValue())));
    }

    /** As it is kept, but for when somebody was last here. */
    record Found<S extends Session>(S kept) implements Session {

        @Override
        public void setLastAccessedTime(Instant now) {
            Duration since = Duration.between(kept.getLastAccessedTime(), now);
            if (since.isNegative() || since.compareTo(NOTED_EVERY) > 0) {
                kept.setLastAccessedTime(now);
            }
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            kept.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
