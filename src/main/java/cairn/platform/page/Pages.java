package cairn.platform.page;

import cairn.platform.security.Seal;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {

    private static final String FOUND = Around.class.getName();

    private final Texts texts;
    private final Front.Door door;
    private final Seal seal;
    private final Assets assets;
    private final Around.Source around;
    private final Opens opens;

    Pages(Texts texts, Front.Door door, Seal seal, Assets assets, Around.Source around, Opens opens) {
        this.texts = texts;
        this.door = door;
        this.seal = seal;
        this.assets = assets;
        this.around = around;
        this.opens = opens;
    }

    /** The page that answers this request, with whoever is signed in. */
    public Page of(HttpServletRequest request) {
        SignedIn visitor = visitor().orElse(null);
        Supplier<Around> beside = SingletonSupplier.of(() -> visitor == null ? Around.NOBODY : around(request));
        return new Page(
                language(request),
                texts,
                path(request),
                () -> opened(request),
                front(request),
                visitor,
                visitor == null ? null : SessionTime.secondsLeft(request),
                visitor != null && SessionTime.clears(request),
                SingletonSupplier.ofNullable(() -> token(request, visitor)),
                assets,
                beside,
                () -> reading(request, beside.get()),
                false);
    }

    /** The page when even the organisation cannot be asked for: the database is away. */
    public Page bare(HttpServletRequest request) {
        return nobodys(request, null, false);
    }

    /** A page that belongs to nobody and keeps nothing: the box. */
    public Page unsigned(HttpServletRequest request) {
        return nobodys(request, front(request), true);
    }

    private Page nobodys(HttpServletRequest request, @Nullable Front front, boolean keepsNothing) {
        return new Page(
                language(request),
                texts,
                path(request),
                () -> opened(request),
                front,
                null,
                null,
                false,
                () -> null,
                assets,
                () -> Around.NOBODY,
                () -> reading(request, Around.NOBODY),
                keepsNothing);
    }

    /** Keeps what was found before there was a page, so that nobody asks for it again in this request. */
    public static void found(Around around, HttpServletRequest request) {
        request.setAttribute(FOUND, around);
    }

    private Around around(HttpServletRequest request) {
        return request.getAttribute(FOUND) instanceof Around found ? found : around.current();
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

    /** As the page before carried it on, else as the person chose, else as the device was told. */
    private static Reading reading(HttpServletRequest request, Around around) {
        Reading chosen = around.reading();
        Reading here = chosen == null ? Reading.ofDevice(request) : chosen;
        try {
            return here.orCarriedIn(request);
        } catch (IllegalStateException unreadable) {
            // A form too large to be read carries nothing; the page that says so is shown all the same.
            return here;
        }
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

    /** The same, or, where only a form is sent to it, the nearest that opens a page. */
    private String opened(HttpServletRequest request) {
        String path = path(request);
        return HttpMethod.POST.matches(request.getMethod())
                ? opens.nearest(language(request).code(), path)
                : path;
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
