package cairn.platform.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What has been filled in so far of a form that asks one question a page. It travels inside the form from page to page;
 * nothing is kept before it is sent.
 */
public record Filled(Map<String, List<String>> fields) {

    /** What came with this request for these fields. */
    public static Filled of(HttpServletRequest request, List<String> names) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String name : names) {
            String[] values = request.getParameterValues(name);
            if (values != null) {
                fields.put(name, Arrays.asList(values));
            }
        }
        return new Filled(fields);
    }

    /** The same with this field answered so. */
    public Filled with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.put(name, List.of(value));
        return new Filled(changed);
    }

    /** What was filled in here; empty when nothing was. */
    public String one(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The id that was filled in here, if it is one. */
    public Optional<UUID> id(String name) {
        return uuid(one(name));
    }

    public static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Everything that the page with these questions only carries on. */
    public Map<String, List<String>> besides(List<String> asked) {
        Map<String, List<String>> carried = new LinkedHashMap<>(fields);
        asked.forEach(carried::remove);
        return carried;
    }
}
