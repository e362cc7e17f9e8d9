package cairn;

import cairn.Wire.Answer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;

/** Prints slips, puts up boxes and keys paper in, through the pages. */
public final class Papers {

    private static final Map<String, String> OWN_PAGE = Map.of("Sec-Fetch-Site", "same-origin");

    private Papers() {}

    /** A printed slip, as it lies on the table. */
    public record Slip(String number, String words) {}

    public static Answer print(Wire anyone, String language, String howMany) {
        return anyone.send("POST", "/" + language + "/box/slip", OWN_PAGE, Wire.form(Map.of("howMany", howMany)));
    }

    public static Slip slip(Wire anyone) {
        return slips(print(anyone, "en", "1")).getFirst();
    }

    /** Every slip of a printed page, once, from its first side. */
    public static List<Slip> slips(Answer printed) {
        return printed.page().select("article[lang=en]").stream()
                .map(Papers::slip)
                .toList();
    }

    private static Slip slip(Element sheet) {
        return new Slip(
                sheet.select(".app-sheet__head b").text(),
                String.join(" ", sheet.select(".app-slip__word").eachText()));
    }

    /** Puts up a box; gives back its id. */
    public static String box(Wire coordinator, String place, String unit) {
        String id = UUID.randomUUID().toString();
        coordinator.post("/en/boxes", Map.of("form", id, "placeEn", place, "placeCy", place + " (cy)", "unit", unit));
        return id;
    }

    /** Makes a poster that runs out at the end of this month; gives back its id. */
    public static String poster(Wire coordinator, String place, LocalDate today) {
        String id = UUID.randomUUID().toString();
        coordinator.post(
                "/en/posters",
                Map.of(
                        "form",
                        id,
                        "first",
                        "cy",
                        "place",
                        place,
                        "phone",
                        "01792 000 000",
                        "until",
                        today.toString().substring(0, 7)));
        return id;
    }

    /** A sheet as somebody keyed it in, at its last question; an empty number is other paper. */
    public static Map<String, String> sheet(String box, LocalDate emptied, String number, String opens, String words) {
        Map<String, String> fields =
                new LinkedHashMap<>(Raisings.fields(UUID.randomUUID().toString(), "", "", "ANSWERERS", opens, words));
        fields.put("box", box.isEmpty() ? "HANDED_OVER" : box);
        fields.put("day", String.valueOf(emptied.getDayOfMonth()));
        fields.put("month", String.valueOf(emptied.getMonthValue()));
        fields.put("year", String.valueOf(emptied.getYear()));
        fields.put("numbered", number.isEmpty() ? "NO" : "YES");
        fields.put("number", number);
        fields.put("language", "en");
        fields.put("name", "");
        fields.put("readBack", "NO");
        fields.put("readBackBy", "");
        return fields;
    }

    public static Answer keyIn(Wire keyer, Map<String, String> sheet) {
        return keyer.post("/en/paper/new", sheet);
    }
}
