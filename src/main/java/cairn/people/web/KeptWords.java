package cairn.people.web;

import cairn.people.domain.HalfWritten;
import cairn.people.web.KeptForm.Field;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.security.Seal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Words of a form that came too late, or whose time was up. They wait on the server for the person whose form it was, and for
 * nobody else: on a shared tablet the next one cannot read them, and their author finds them on any device.
 */
@Component
class KeptWords {

    /** The hidden field in which a form carries whose it is. */
    static final String WHOSE = "by";

    /** The hidden field by which a form says that these are words that waited. */
    static final String WAITED = "kept";

    /** Where a form was going whose time was up before it was sent. */
    private static final String WAS_FOR = "was_for";

    /** What nobody may find again, and what nobody typed. */
    private static final Set<String> NOT_KEPT =
            Set.of("_csrf", WHOSE, WAS_FOR, WAITED, "passphrase", "present", "code", "ticket");

    private static final Pattern OUR_PAGE = Pattern.compile("/(?:en|cy)(?:/[A-Za-z0-9-]+)*");

    private final Seal seal;
    private final HalfWritten halfWritten;
    private final TransactionTemplate transaction;

    KeptWords(Seal seal, HalfWritten halfWritten, PlatformTransactionManager transactions) {
        this.seal = seal;
        this.halfWritten = halfWritten;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What was typed, and where it was going. */
    record Kept(UUID id, UUID person, String path, List<Field> fields) {}

    /**
     * Keeps what this request brought, if its form says whose it was.
     *
     * @return the person it is kept for
     */
    Optional<UUID> keep(HttpServletRequest request) {
        Optional<UUID> whose = whose(request);
        whose.ifPresent(person -> {
            String fields = fields(request);
            if (!fields.isEmpty()) {
                // Nobody pressed a button: of a form with several questions the same one is shown again.
                if (request.getParameter("from") != null && request.getParameter("to") == null) {
                    fields += "&to=SAME";
                }
                String sealed = seal.seal(person + "&" + encode(path(request)) + "&" + fields);
                as(person, () -> {
                    halfWritten.keep(sealed);
                    return person;
                });
            }
        });
        return whose;
    }

    /** The newest words that wait for this person. */
    Optional<Kept> waitingFor(UUID person) {
        return as(person, halfWritten::newest)
                .flatMap(waiting -> seal.open(waiting.sealed())
                        .map(text -> read(waiting.id(), text))
                        .filter(kept -> kept.person().equals(person)));
    }

    /** Their author has them back, or does not want them. */
    void letGo(UUID id, UUID person) {
        as(person, () -> {
            halfWritten.letGo(id);
            return person;
        });
    }

    /** Whether this form was on its way elsewhere when its time was up. */
    static boolean timeIsUp(HttpServletRequest request) {
        String path = request.getParameter(WAS_FOR);
        return path != null && OUR_PAGE.matcher(path).matches();
    }

    private Optional<UUID> whose(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(WHOSE))
                .flatMap(seal::open)
                .flatMap(KeptWords::person);
    }

    private static Optional<UUID> person(String opened) {
        try {
            return Optional.of(UUID.fromString(opened));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /** As the person themselves, who may have no session any more and then reads what is their own and nothing else. */
    private <T> T as(UUID person, Supplier<T> work) {
        return Acting.as(
                new Actor(Acting.current().home(), person, null),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
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

    private static Kept read(UUID id, String text) {
        String[] parts = text.split("&");
        List<Field> fields = new ArrayList<>();
        for (int i = 2; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            fields.add(new Field(decode(parts[i].substring(0, equals)), decode(parts[i].substring(equals + 1))));
        }
        return new Kept(id, UUID.fromString(parts[0]), decode(parts[1]), fields);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
