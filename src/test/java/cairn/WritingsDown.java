package cairn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Writes down what others say, as people do, through the pages. */
public final class WritingsDown {

    private WritingsDown() {}

    /** The person says yes in front of the writer; gives back the consent's id. */
    public static String yes(Wire writer, String name) {
        return asked(writer, name, "yes");
    }

    /** The person presses one of the two buttons; gives back the id of the asking. */
    public static String asked(Wire writer, String name, String answer) {
        String form = UUID.randomUUID().toString();
        writer.post("/en/writing-for", fields(writer, form, name, answer));
        return form;
    }

    public static Map<String, String> fields(Wire writer, String form, String name, String answer) {
        String whom = writer.get("/en/writing-for/new").page().select("#whom option").stream()
                .filter(option -> option.text().startsWith(name))
                .findFirst()
                .map(option -> option.attr("value"))
                .orElse("");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", form);
        fields.put("whom", whom);
        fields.put("because", "HARD_TO_WRITE");
        fields.put("answer", answer);
        return fields;
    }

    /** Writes it down and sends it; gives back what came, and takes the form's own id. */
    public static Wire.Answer send(Wire writer, String consent, String form, String words) {
        return writer.post(
                "/en/writing-for/" + consent + "/raised/new",
                Raisings.fields(form, "NAMED", "", "ANSWERERS", "TODAY", words));
    }
}
