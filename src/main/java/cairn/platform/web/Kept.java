package cairn.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody sent and could not be kept: it travels inside the page that says so, to be sent again with one press. A form
 * carries its own id, so what was kept all the same is not kept twice.
 *
 * @param problem what went wrong, as part of the keys of its texts
 */
public record Kept(String problem, String action, List<Field> fields) {

    /** A field of a form. */
    public record Field(String name, String value) {}

    /** Nothing where nothing was written, and where a secret was: that is typed again. */
    static Optional<Kept> of(String problem, HttpServletRequest request) {
        String type = request.getContentType();
        if (!request.getMethod().equals("POST")
                || type == null
                || !type.startsWith("application/x-www-form-urlencoded")) {
            return Optional.empty();
        }
        Map<String, String[]> sent = request.getParameterMap();
        if (sent.isEmpty() || sent.containsKey("passphrase")) {
            return Optional.empty();
        }
        List<Field> fields = sent.entrySet().stream()
                .flatMap(field -> Stream.of(field.getValue()).map(value -> new Field(field.getKey(), value)))
                .toList();
        return Optional.of(new Kept(problem, request.getRequestURI(), fields));
    }
}
