package cairn.people.web;

import cairn.people.web.KeptForm.Field;
import cairn.platform.security.Seal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Words of a form that came too late. They travel inside the page, sealed with the id of the person whose form it was,
 * and open again only for that person: on a shared tablet the next one cannot read them.
 */
@Component
class KeptWords {

    /** The hidden field in which a form carries whose it is. */
    static final String WHOSE = "by";

    /** Where a form was going whose time was up before it was sent. */
    private static final String WAS_FOR = "was_for";

    /** What nobody may find again, and what nobody typed. */
    private static final Set<String> NOT_KEPT =
            Set.of("_csrf", WHOSE, WAS_FOR, "passphrase", "present", "code", "ticket");

    private static final Pattern OUR_PAGE = Pattern.compile("/(?:en|cy)(?:/[A-Za-z0-9-]+)*");

    private final Seal seal;

    KeptWords(Seal seal) {
        this.seal = seal;
    }

    /** What was typed, and where it was going. */
    record Kept(UUID person, String path, List<Field> fields) {}

    /** Seals what this request brought, if the form says whose it was. */
    @Nullable String seal(HttpServletRequest request) {
        String whose = request.getParameter(WHOSE);
        if (whose == null) {
            return null;
        }
        return seal.open(whose)
                .map(person -> seal.seal(person + "&" + encode(path(request)) + "&" + fields(request)))
                .orElse(null);
    }

    /** Opens it again for the person who wrote it, and for nobody else. */
    Optional<Kept> open(@Nullable String sealed, UUID person) {
        return sealed == null
                ? Optional.empty()
                : seal.open(sealed)
                        .map(KeptWords::read)
                        .filter(kept -> kept.person().equals(person));
    }

    /** Whether this form was on its way elsewhere when its time was up. */
    static boolean timeIsUp(HttpServletRequest request) {
        String path = request.getParameter(WAS_FOR);
        return path != null && OUR_PAGE.matcher(path).matches();
    }

    private static String path(HttpServletRequest request) {
        return timeIsUp(request) ? request.getParameter(WAS_FOR) : request.getRequestURI();
    }

    private static String fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !NOT_KEPT.contains(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> Map.entry(field.getKey(), value)))
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Kept read(String text) {
        String[] parts = text.split("&");
        List<Field> fields = new ArrayList<>();
        for (int i = 2; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            fields.add(new Field(decode(parts[i].substring(0, equals)), decode(parts[i].substring(equals + 1))));
        }
        return new Kept(UUID.fromString(parts[0]), decode(parts[1]), fields);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
