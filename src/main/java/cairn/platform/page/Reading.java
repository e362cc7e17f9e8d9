package cairn.platform.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody likes to read these pages. It says nothing of who they are: it may lie in a cookie, and at the box it
 * travels inside the page, where cookies are not read.
 *
 * @param calm nothing moves, and fewer things stand there; every function stays
 * @param aloud whether the button that reads aloud stands on each page
 */
public record Reading(Size size, boolean calm, boolean aloud) {

    public static final Reading USUAL = new Reading(Size.USUAL, false, true);
    /** The cookie of a device on which nobody has signed in. */
    public static final String COOKIE = "reading";
    /** The fields with which a page carries the choice on to the next one. */
    public static final String SIZE_FIELD = "reading-size";

    public static final String CALM_FIELD = "reading-calm";

    private static final String CALM = "calm";
    private static final String NOT_ALOUD = "silent";

    /** How large the letters are; everything else grows with them. */
    public enum Size {
        USUAL,
        LARGER,
        LARGEST;

        /** The key of the text that names it. */
        public String key() {
            return "platform.reading.size." + name();
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As it stands in the cookie, such as {@code larger.calm}. */
    public String cookie() {
        return size.word() + (calm ? "." + CALM : "") + (aloud ? "" : "." + NOT_ALOUD);
    }

    /** What this browser was told to keep, or the usual; what is not understood is not there. */
    public static Reading ofDevice(HttpServletRequest request) {
        Cookie[] cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .map(cookie -> of(Arrays.asList(cookie.getValue().split("\\.", 4))))
                .orElse(USUAL);
    }

    /** What the page before carried on, or this. */
    public Reading orCarriedIn(HttpServletRequest request) {
        return size(request.getParameter(SIZE_FIELD))
                .map(carried -> new Reading(carried, request.getParameter(CALM_FIELD) != null, aloud))
                .orElse(this);
    }

    /** The same as the end of an address; empty when nothing is chosen. */
    public String query() {
        String calmly = calm ? "&" + CALM_FIELD + "=yes" : "";
        return size == Size.USUAL && !calm ? "" : "?" + SIZE_FIELD + "=" + size.name() + calmly;
    }

    /** The classes of the page's outermost element. */
    public String classes() {
        String grown = size == Size.USUAL ? "" : " app-" + size.word();
        return grown + (calm ? " app-calm" : "");
    }

    private static Reading of(java.util.List<String> words) {
        return new Reading(
                size(words.getFirst().toUpperCase(Locale.ROOT)).orElse(Size.USUAL),
                words.contains(CALM),
                !words.contains(NOT_ALOUD));
    }

    private static Optional<Size> size(@Nullable String name) {
        return Arrays.stream(Size.values()).filter(s -> s.name().equals(name)).findFirst();
    }
}
