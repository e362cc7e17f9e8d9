package cairn.platform.page;

import cairn.platform.security.Seal;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {

    private final Texts texts;
    private final Front.Door door;
    private final Seal seal;
    private final Assets assets;

    Pages(Texts texts, Front.Door door, Seal seal, Assets assets) {
        this.texts = texts;
        this.door = door;
        this.seal = seal;
        this.assets = assets;
    }

    /** The page that answers this request, with whoever is signed in. */
    public Page of(HttpServletRequest request) {
        SignedIn visitor = visitor().orElse(null);
        return new Page(
                language(request),
                texts,
                path(request),
                front(request),
                visitor,
                visitor == null ? null : SessionTime.secondsLeft(request),
                () -> token(request, visitor),
                assets);
    }

    /** The page when even the organisation cannot be asked for: the database is away. */
    public Page bare(HttpServletRequest request) {
        return new Page(language(request), texts, path(request), null, null, null, () -> null, assets);
    }

    /** A page that belongs to nobody and keeps nothing: the box. */
    public Page unsigned(HttpServletRequest request) {
        return new Page(language(request), texts, path(request), front(request), null, null, () -> null, assets);
    }

    /** Whoever has signed in. */
    public static Optional<SignedIn> visitor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /** The first part of the address, or English. */
    public static Language language(HttpServletRequest request) {
        String[] parts = request.getRequestURI().split("/", 3);
        return Language.of(parts.length > 1 ? parts[1] : "").orElse(Language.EN);
    }

    private @Nullable Front front(HttpServletRequest request) {
        return door.at(request.getServerName()).orElse(null);
    }

    /** The address without the language in front. */
    private static String path(HttpServletRequest request) {
        String uri = request.getRequestURI();
        int second = uri.indexOf('/', 1);
        return second < 0 ? "" : uri.substring(second);
    }

    private Page.@Nullable Token token(HttpServletRequest request, @Nullable SignedIn visitor) {
        if (!(request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token)) {
            return null;
        }
        String person =
                visitor == null ? null : seal.seal(visitor.actor().person().toString());
        return new Page.Token(token.getParameterName(), token.getToken(), person);
    }
}
