package cairn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Proposes developments and says where they are, as people do, through the pages. */
public final class Boardings {

    private Boardings() {}

    /** Proposes a development that stands alone; gives back its id. */
    public static String proposed(Wire author, String unit, String title) {
        Map<String, String> fields = proposal(unit, title);
        fields.put("alone", "It came up over breakfast.");
        send(author, "/en/developments/new", fields, List.of());
        return fields.get("form");
    }

    /** Proposes a development out of things raised; gives back its id. */
    public static String grown(Wire author, String unit, String title, String... raised) {
        Map<String, String> fields = proposal(unit, title);
        send(author, "/en/developments/new", fields, List.of(raised));
        return fields.get("form");
    }

    private static Map<String, String> proposal(String unit, String title) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", UUID.randomUUID().toString());
        fields.put("from", "CHECK");
        fields.put("to", "SEND");
        fields.put("title", title);
        fields.put("about", "What would change: " + title);
        fields.put("place", unit);
        fields.put("size", "SMALL");
        return fields;
    }

    /** The form with which whoever holds it says where it is, filled in, after the newest entry that they know of. */
    public static Map<String, String> change(Wire holder, String development, String colour, String reason) {
        Map<String, String> fields = new LinkedHashMap<>();
        var page =
                holder.get("/en/developments/" + development + "/entries/new").page();
        for (String hidden : List.of("form", "seen")) {
            fields.put(hidden, page.select("[name=" + hidden + "]").text().strip());
        }
        fields.put("from", "CHECK");
        fields.put("to", "SEND");
        fields.put("colour", colour);
        fields.put("reason", reason);
        fields.put("whoDecided", "The community meeting");
        fields.put("heard", "CHANGED");
        fields.put("nextStep", "We look at it together.");
        fields.put("canChange", "The day.");
        fields.put("whoDecides", "The community meeting");
        return fields;
    }

    /** Says where it is. */
    public static Wire.Answer says(Wire holder, String development, String colour, String reason) {
        return holder.post("/en/developments/" + development + "/entries", change(holder, development, colour, reason));
    }

    private static Wire.Answer send(Wire author, String path, Map<String, String> fields, List<String> raised) {
        List<String> all = new ArrayList<>(List.of(Wire.form(fields)));
        raised.forEach(id -> all.add("raised=" + id));
        return author.send("POST", path, Map.of("X-CSRF-TOKEN", author.token()), String.join("&", all));
    }
}
