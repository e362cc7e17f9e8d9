package cairn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Suggests principles and writes down what was decided of them, as people do, through the pages. */
public final class Agreements {

    private Agreements() {}

    /** The form of a suggestion for a new principle, filled in. */
    public static Map<String, String> suggestion(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", UUID.randomUUID().toString());
        fields.put("kind", "NEW");
        fields.put("body", body);
        fields.put("because", "Because of " + body);
        return fields;
    }

    /** Suggests a new principle; gives back the id of the suggestion. */
    public static String suggested(Wire author, String service, String body) {
        Map<String, String> fields = suggestion(body);
        author.post("/en/services/" + service + "/principles/suggestions", fields);
        return fields.getOrDefault("form", "");
    }

    /** The form of what was agreed, after so many wordings that the author has read. */
    public static Map<String, String> agreed(int after, String english, String welsh) {
        Map<String, String> fields = decided();
        fields.put("after", String.valueOf(after));
        fields.put("wordsEn", english);
        fields.put("wordsCy", welsh);
        fields.put("sides", "SERVICE_USERS");
        fields.put("agreedBy", "The forum");
        return fields;
    }

    /** The form of what was not agreed. */
    public static Map<String, String> notAgreed(String reason) {
        Map<String, String> fields = decided();
        fields.put("reason", reason);
        fields.put("decidedBy", "The forum");
        return fields;
    }

    private static Map<String, String> decided() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", UUID.randomUUID().toString());
        Plans.date(fields, "", Joinings.today());
        return fields;
    }

    /** Suggests a principle that is agreed at once; gives back its id. */
    public static String principle(Wire author, Wire coordinator, String service, String body) {
        String id = suggested(author, service, body);
        coordinator.post("/en/principle-suggestions/" + id + "/agreed", agreed(0, body, "Cymraeg: " + body));
        return id;
    }

    /** The form of what backs a level, after so many that the author has read. */
    public static Map<String, String> backing(int after, String english, String welsh) {
        Map<String, String> fields = decided();
        fields.put("after", String.valueOf(after));
        fields.put("wordsEn", english);
        fields.put("wordsCy", welsh);
        fields.put("agreedBy", "The forum");
        return fields;
    }
}
