package cairn;

import cairn.voice.domain.BoxOpening;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Raises and answers things as people do, through the pages. */
public final class Raisings {

    private Raisings() {}

    /** The unit's id, as the page of all units links to it. */
    public static String unit(Wire signedIn, String name) {
        return lastPart(signedIn.get("/en/units")
                .page()
                .select("a[href^=/en/units/]")
                .select(":containsOwn(" + name + ")")
                .attr("href"));
    }

    /** Raises something with a name; gives back its id. */
    public static String named(Wire author, String unit, String audience, String words) {
        String form = UUID.randomUUID().toString();
        author.post("/en/raised/new", fields(form, "NAMED", unit, audience, "TODAY", words));
        return form;
    }

    /** Raises something signed in without showing the name; gives back the id of its own page. */
    public static String notShown(Wire author, String unit, String opens, String words) {
        String form = UUID.randomUUID().toString();
        author.post("/en/raised/new", fields(form, "NOT_SHOWN", unit, "ANSWERERS", opens, words));
        return form;
    }

    /** Drops something into the box; gives back its seven words. */
    public static String unsigned(Wire anyone, String unit, String opens, String words) {
        return unsigned(anyone, fields("", "", unit, "ANSWERERS", opens, words));
    }

    public static String unsigned(Wire anyone, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("form", anyone.get("/en/box").page().select("[name=form]").attr("value"));
        Wire.Answer sent = anyone.send("POST", "/en/box", Map.of("Sec-Fetch-Site", "same-origin"), Wire.form(all));
        return String.join(" ", sent.page().select(".app-words__word").eachText());
    }

    public static Map<String, String> fields(
            String form, String signing, String unit, String audience, String opens, String words) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", form);
        fields.put("from", "CHECK");
        fields.put("to", "SEND");
        fields.put("signing", signing);
        fields.put("opens", opens);
        fields.put("kind", "ISSUE");
        fields.put("about", unit);
        fields.put("audience", audience);
        fields.put("words", words);
        return fields;
    }

    /** The id of what was raised about a unit with these words, as a page of this reader's links to it. */
    public static String atUnit(Wire reader, String unit, String words) {
        String path = "/en/units/" + unit;
        while (true) {
            var page = reader.get(path).page();
            String href = page.select("main a[href^=/en/raised/]")
                    .select(":containsOwn(" + words + ")")
                    .attr("href");
            path = page.select("a[rel=next]").attr("href");
            if (!href.isEmpty() || path.isEmpty()) {
                return lastPart(href);
            }
        }
    }

    /** The round that is owed for this, as the page of whoever owes it links to it. */
    public static String owed(Wire holder, String item) {
        String href = holder.get("/en/raised/" + item)
                .page()
                .select("a[href$=/answers/new]")
                .attr("href");
        return href.replaceAll(".*/owed/|/answers/new", "");
    }

    /** Answers it; gives back the answer's id. */
    public static String answer(Wire holder, String item, String outcome) {
        String form = UUID.randomUUID().toString();
        holder.post(
                "/en/owed/" + owed(holder, item) + "/answers",
                Map.of("form", form, "outcome", outcome, "reason", "Because.", "whoDecided", "All of us", "seen", "0"));
        return form;
    }

    /** As {@link #unsigned}, and opens the box at once. */
    public static String unsignedAndOpened(Wire anyone, BoxOpening boxOpening, String unit, String words) {
        String code = unsigned(anyone, unit, "TODAY", words);
        boxOpening.open();
        return code;
    }

    /** Names a trusted supporter; gives back the id. */
    public static String supporter(Wire person) {
        String form = UUID.randomUUID().toString();
        Map<String, String> fields =
                new LinkedHashMap<>(Map.of("form", form, "name", "Somebody trusted", "may", "COME"));
        fields.putAll(Map.of("day", "1", "month", "1", "year", "2026"));
        person.post("/en/me/supporters", fields);
        return form;
    }

    private static String lastPart(String href) {
        return href.substring(href.lastIndexOf('/') + 1);
    }
}
