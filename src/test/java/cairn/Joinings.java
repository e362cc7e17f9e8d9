package cairn;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;

/** Adds people and asks to join as people do, through the pages. */
public final class Joinings {

    private Joinings() {}

    /** What the form of a new person sends, from today on. */
    public static Map<String, String> person(String form, String name, String kind, String unit) {
        Map<String, String> fields = new LinkedHashMap<>(part(form, kind, unit, today()));
        fields.put("name", name);
        return fields;
    }

    /** What the form of a capacity sends. */
    public static Map<String, String> part(String form, String kind, String unit, LocalDate since) {
        Map<String, String> fields = new LinkedHashMap<>(date(since));
        fields.put("form", form);
        fields.put("kind", kind);
        fields.put("unit", unit);
        return fields;
    }

    public static Map<String, String> date(LocalDate date) {
        return Map.of(
                "day",
                String.valueOf(date.getDayOfMonth()),
                "month",
                String.valueOf(date.getMonthValue()),
                "year",
                String.valueOf(date.getYear()));
    }

    /** Adds a person; gives back their id. */
    public static String add(Wire coordinator, String name, String kind, String unit) {
        String form = UUID.randomUUID().toString();
        coordinator.post("/en/people", person(form, name, kind, unit));
        return form;
    }

    /** The capacity of this person that could be ended now, as their page links to it. */
    public static String capacity(Wire coordinator, String person) {
        return coordinator
                .get("/en/people/" + person)
                .page()
                .select("a[href$=/endings/new]")
                .attr("href")
                .replaceAll(".*/capacities/|/endings/new", "");
    }

    /** The ending of this person that could be undone now. */
    public static String ending(Wire coordinator, String person) {
        return coordinator
                .get("/en/people/" + person)
                .page()
                .select("form[action$=/undoings]")
                .attr("action")
                .replaceAll(".*/endings/|/undoings", "");
    }

    /** Ends a capacity. */
    public static Wire.Answer end(Wire coordinator, String capacity, LocalDate endsOn, String reason) {
        Map<String, String> fields = new LinkedHashMap<>(date(endsOn));
        fields.put("form", UUID.randomUUID().toString());
        fields.put("reason", reason);
        return coordinator.post("/en/capacities/" + capacity + "/endings", fields);
    }

    /** What the form of asking to join sends, with its own sealed words. */
    public static Map<String, String> asking(Wire anyone, String name, String words) {
        Document page = anyone.get("/en/joining").page();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", page.select("input[name=form]").attr("value"));
        fields.put("name", name);
        fields.put("asking", "CARER");
        fields.put("reach", "at Tŷ Onnen in the afternoons");
        fields.put("words", words);
        return fields;
    }

    /** Asks to join; gives back the words of the receipt. */
    public static String ask(Wire anyone, String name, String words) {
        return words(anyone.post("/en/joining", asking(anyone, name, words)));
    }

    /** The words on a receipt. */
    public static String words(Wire.Answer receipt) {
        return String.join(" ", receipt.page().select(".app-words__word").eachText());
    }

    /** The id of a request, as the coordinator's list links to it. */
    public static String request(Wire coordinator, String name) {
        String href = coordinator
                .get("/en/join-requests")
                .page()
                .select("a[href^=/en/join-requests/]:contains(" + name + ")")
                .attr("href");
        return href.substring(href.lastIndexOf('/') + 1);
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    /** The id of a sample person. */
    public static String sample(String name) {
        return UUID.nameUUIDFromBytes(("cairn sample " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
