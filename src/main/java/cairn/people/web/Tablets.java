package cairn.people.web;

import cairn.people.domain.WardTablets;
import cairn.people.domain.WardTablets.WardTablet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.WebUtils;

/**
 * Whether the device at hand is a ward tablet: by a random token in a cookie of its own, never by what the browser says of
 * itself. It is asked for when somebody signs in and at no other time.
 */
@Component
class Tablets {

    private static final String COOKIE = "tablet";
    private static final int TOKEN_BYTES = 32;

    /** As long as browsers keep a cookie; each look at the sign-in page begins it anew. */
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final SecureRandom random = new SecureRandom();
    private final WardTablets tablets;
    private final TransactionTemplate transaction;

    Tablets(WardTablets tablets, PlatformTransactionManager transactions) {
        this.tablets = tablets;
        this.transaction = new TransactionTemplate(transactions);
    }

    boolean here(HttpServletRequest request) {
        return atHand(request).isPresent();
    }

    /** The ward tablet that this device is. */
    Optional<WardTablet> atHand(HttpServletRequest request) {
        return token(request)
                .flatMap(token -> Objects.requireNonNull(transaction.execute(status -> tablets.with(hash(token)))));
    }

    /** Lets a ward tablet go on being one. */
    void remember(HttpServletRequest request, HttpServletResponse response) {
        token(request)
                .filter(token -> here(request))
                .ifPresent(token -> response.addCookie(cookie(token, REMEMBERED, request.isSecure())));
    }

    /** Gives this device a token of its own and says by which hash it is known. */
    byte[] enrol(HttpServletRequest request, HttpServletResponse response) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        response.addCookie(cookie(token, REMEMBERED, request.isSecure()));
        return hash(token);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie("", Duration.ZERO, request.isSecure()));
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(token -> !token.isEmpty());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cookie cookie(String token, Duration remembered, boolean secure) {
        Cookie cookie = new Cookie(COOKIE, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge((int) remembered.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
