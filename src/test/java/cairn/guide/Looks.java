package cairn.guide;

import cairn.Wire;
import cairn.Wire.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks at a unit as people do, through the pages. */
public final class Looks {

    private Looks() {}

    /** Begins a look that asks of these actions; gives back its id. */
    public static String begun(Wire coordinator, String unit, String... actions) {
        String form = UUID.randomUUID().toString();
        Answer answer = begin(coordinator, unit, form, List.of(actions), "8");
        if (answer.status() != 303) {
            throw new AssertionError(
                    answer.status() + " " + answer.page().select("main").text());
        }
        return form;
    }

    static Answer begin(Wire coordinator, String unit, String form, List<String> actions, String asked) {
        LocalDate until = LocalDate.now().plusDays(7);
        String typed = Wire.form(Map.of(
                "form",
                form,
                "how",
                "MEETING",
                "serviceUsers",
                asked,
                "carers",
                asked,
                "staff",
                asked,
                "day",
                String.valueOf(until.getDayOfMonth()),
                "month",
                String.valueOf(until.getMonthValue()),
                "year",
                String.valueOf(until.getYear())));
        List<String> ticked = new ArrayList<>();
        actions.forEach(action -> ticked.add("actions=" + action));
        String token = Wire.form(Map.of("_csrf", coordinator.token()));
        return coordinator.send(
                "POST",
                "/en/units/" + unit + "/moments",
                Map.of(),
                typed + "&" + token + "&" + String.join("&", ticked));
    }

    /** Says how they see it; gives back the answer of the page. */
    static Answer say(Wire person, String moment, String action, String seen, String body, String shown) {
        return say(person, moment, UUID.randomUUID().toString(), action, seen, body, shown, Map.of());
    }

    static Answer say(
            Wire person,
            String moment,
            String form,
            String action,
            String seen,
            String body,
            String shown,
            Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.put("form", form);
        fields.put("action", action);
        fields.put("seen", seen);
        fields.put("body", body);
        fields.put("shown", shown);
        return person.post("/en/moments/" + moment + "/readings", fields);
    }

    static void end(Wire coordinator, String moment) {
        coordinator.post("/en/moments/" + moment + "/endings", Map.of());
    }
}
