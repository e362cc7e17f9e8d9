package cairn;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Writes steps of a unit's plan, trials and power checks, as people do, through the pages. */
public final class Plans {

    private Plans() {}

    /** The form of a step, filled in; held by the post that answers for the unit, without a date. */
    public static Map<String, String> step(Wire author, String unit, String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        var page =
                author.get("/en/units/" + unit + "/plan/steps/new?action=G1.03").page();
        for (String hidden : new String[] {"form", "action", "post"}) {
            fields.put(hidden, page.select("[name=" + hidden + "]").text().strip());
        }
        fields.put("from", "CHECK");
        fields.put("to", "SEND");
        fields.put("body", body);
        fields.put("needed", "no");
        fields.put("quickWin", "no");
        fields.put("sides", "SERVICE_USERS");
        fields.put("how", "At the community meeting.");
        return fields;
    }

    /** Writes a step; gives back its id. */
    public static String proposed(Wire author, String unit, String body) {
        Map<String, String> fields = step(author, unit, body);
        author.post("/en/units/" + unit + "/plan/steps/new", fields);
        return fields.getOrDefault("form", "");
    }

    /** The form of what became of a step, after so many words that the author has read. */
    public static Map<String, String> news(int after, String kind, String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", UUID.randomUUID().toString());
        fields.put("after", String.valueOf(after));
        fields.put("kind", kind);
        fields.put("body", body);
        return fields;
    }

    /** The form of a trial, filled in. */
    public static Map<String, String> trial(String body, LocalDate from, LocalDate until) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", UUID.randomUUID().toString());
        fields.put("body", body);
        fields.put("hope", "That it helps.");
        date(fields, "from-", from);
        date(fields, "until-", until);
        return fields;
    }

    /** Writes a trial that begins today; gives back its id. */
    public static String tried(Wire author, String unit, String body) {
        Map<String, String> fields =
                trial(body, Joinings.today(), Joinings.today().plusDays(14));
        author.post("/en/units/" + unit + "/trials", fields);
        return fields.getOrDefault("form", "");
    }

    /** The form of a power check, filled in. */
    public static Map<String, String> powerCheck(String body, LocalDate from) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", UUID.randomUUID().toString());
        fields.put("body", body);
        date(fields, "", from);
        return fields;
    }

    /** Opens a power check of something that begins today; gives back its id. */
    public static String checked(Wire author, String unit, String body) {
        Map<String, String> fields = powerCheck(body, Joinings.today());
        author.post("/en/units/" + unit + "/power-checks", fields);
        return fields.getOrDefault("form", "");
    }

    /** The form of what was agreed about the power, after so many agreements that the author has read. */
    public static Map<String, String> agreed(int after, String body, LocalDate lookAgain) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", UUID.randomUUID().toString());
        fields.put("after", String.valueOf(after));
        fields.put("body", body);
        fields.put("whoDoes", "Everyone");
        fields.put("agreedBy", "Everyone at the table");
        date(fields, "", lookAgain);
        return fields;
    }

    /** Puts a date into the fields of a form. */
    public static void date(Map<String, String> fields, String prefix, LocalDate date) {
        fields.put(prefix + "day", String.valueOf(date.getDayOfMonth()));
        fields.put(prefix + "month", String.valueOf(date.getMonthValue()));
        fields.put(prefix + "year", String.valueOf(date.getYear()));
    }
}
