package cairn;

import cairn.guide.Looks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people write, one of each kind: the last form of each, filled in and not yet sent. */
public final class Writings {

    private static final String TABLES = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'platform', 'flyway')
            order by 1
            """;

    private final int port;
    private final Wire anwen;
    private final Wire bethan;
    private final Wire marged;
    private final Wire idris;
    private final String unit;
    private final String service;
    private final String counts;
    private final JdbcClient jdbc;

    /** A form that can be sent. */
    public record Form(Wire who, String path, Map<String, String> fields) {

        public Wire.Answer send(Map<String, String> headers) {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.put("Sec-Fetch-Site", "same-origin");
            return who.send("POST", path, all, Wire.form(fields));
        }

        private static Form of(Wire who, String path, Map<String, String> fields) {
            Map<String, String> all = new LinkedHashMap<>(fields);
            if (!path.startsWith("/en/box") || path.startsWith("/en/boxes")) {
                all.put("_csrf", who.token());
            }
            return new Form(who, path, all);
        }
    }

    public Writings(int port, Rows rows) {
        this.port = port;
        this.anwen = new Wire(port).signIn("Anwen");
        this.bethan = new Wire(port).signIn("Bethan Rees");
        this.marged = new Wire(port).signIn("Marged");
        this.idris = new Wire(port).signIn("Idris Khan");
        this.unit = Raisings.unit(anwen, "Tŷ Onnen");
        this.service = anwen.get("/en/units/" + unit + "/guide")
                .page()
                .select("a[href$=/principles][href^=/en/services/]")
                .attr("href")
                .split("/")[3];
        this.jdbc = rows.again();
        this.counts = "select array["
                + jdbc.sql(TABLES).query(String.class).list().stream()
                        .map(table -> "'" + table + " ' || (select count(*) from " + table + ")")
                        .collect(Collectors.joining(", "))
                + ", 'sums ' || (select coalesce(sum(n), 0) from evidence.sum)]";
    }

    /** How many rows each table of ours holds, and what the sums are. */
    public List<String> counts() {
        return List.of((String[])
                jdbc.sql(counts).query((row, n) -> row.getArray(1).getArray()).single());
    }

    /** What is more now than before, by table. */
    public static Map<String, Long> more(List<String> before, List<String> now) {
        Map<String, Long> more = new LinkedHashMap<>();
        for (int i = 0; i < now.size(); i++) {
            String table = now.get(i).split(" ")[0];
            long by = Long.parseLong(now.get(i).split(" ")[1])
                    - Long.parseLong(before.get(i).split(" ")[1]);
            if (by != 0) {
                more.put(table, by);
            }
        }
        return more;
    }

    /** Each kind of thing that is written, with a new form each time it is asked. */
    public Map<String, Supplier<Form>> all() {
        Map<String, Supplier<Form>> all = new LinkedHashMap<>();
        all.put("raise with a name", () -> raised("NAMED"));
        all.put("raise without showing it", () -> raised("NOT_SHOWN"));
        all.put("say in the box", this::inTheBox);
        all.put("act with the seven words", this::withSevenWords);
        all.put("add to it", () -> act("ADD", "And the tea too."));
        all.put("say it anew", () -> act("VERSION", "Said better."));
        all.put("take it back", () -> act("WITHDRAW", ""));
        all.put("acknowledge", () -> owed("/acknowledgements", Map.of()));
        all.put("talk about it", () -> owed("/debates", dated("note", "We talked.", "place", "At breakfast")));
        all.put(
                "answer",
                () -> owed(
                        "/answers",
                        with("outcome", "NOT", "reason", "Because.", "whoDecided", "All of us", "seen", "0")));
        all.put("summarise", this::summary);
        all.put("tell by hand", this::telling);
        all.put("propose", this::proposal);
        all.put("say where it is", this::entry);
        all.put("say how I see it", this::reading);
        all.put(
                "plan a step",
                () -> Form.of(bethan, "/en/units/" + unit + "/plan/steps/new", Plans.step(bethan, unit, "A step.")));
        all.put(
                "try something",
                () -> Form.of(
                        bethan,
                        "/en/units/" + unit + "/trials",
                        Plans.trial(
                                "A trial.", Joinings.today(), Joinings.today().plusDays(14))));
        all.put(
                "make a power check",
                () -> Form.of(
                        bethan,
                        "/en/units/" + unit + "/power-checks",
                        Plans.powerCheck("A power check.", Joinings.today())));
        all.put("say where the power lies", () -> power("/answers", with("agenda", "The manager.", "shown", "side")));
        all.put("say how it was", () -> power("/looks", with("agreed", "0", "body", "As before.", "shown", "name")));
        all.put("agree about the power", () -> power("/agreed", Plans.agreed(0, "We chair.", Joinings.today())));
        all.put(
                "suggest a principle",
                () -> Form.of(
                        anwen,
                        "/en/services/" + service + "/principles/suggestions",
                        Agreements.suggestion("We ask first.")));
        all.put(
                "agree a principle",
                () -> suggested("/agreed", Agreements.agreed(0, "We ask first.", "Gofyn gyntaf.")));
        all.put("do not agree one", () -> suggested("/not-agreed", Agreements.notAgreed("It stands already.")));
        all.put(
                "say what backs a level",
                () -> Form.of(marged, "/en/services/" + service + "/backing/3/PAYMENT", backing()));
        all.put(
                "say how it is",
                () -> Form.of(
                        anwen,
                        "/en/accounts",
                        with("unit", unit, "topic", "STRENGTH", "body", "We laugh.", "shown", "NAME")));
        all.put(
                "write before trying",
                () -> Form.of(anwen, "/en/reflections", with("trying", "Chairing", "hoped", "To be heard.")));
        all.put(
                "say what happened",
                () -> Form.of(anwen, "/en/reflections/" + reflection() + "/after", with("happened", "Nine came.")));
        all.put(
                "choose who reads it",
                () -> Form.of(
                        anwen, "/en/reflections/" + reflection() + "/readers", with("after", "0", "who", "MY_UNIT")));
        all.put(
                "ask for a buddy",
                () -> Form.of(bethan, "/en/first-asks", with("kind", "BUDDY", "body", "Somebody calm.")));
        all.put("arrange it", this::arrangement);
        all.put(
                "offer to be a buddy",
                () -> Form.of(anwen, "/en/first-offers", with("kind", "BUDDY", "body", "I am here on Mondays.")));
        all.put(
                "name a supporter",
                () -> Form.of(anwen, "/en/me/supporters", dated("name", "Somebody", "may", "COME")));
        all.put(
                "put up a box",
                () -> Form.of(
                        marged, "/en/boxes", with("placeEn", "By the door", "placeCy", "Wrth y drws", "unit", unit)));
        all.put(
                "key paper in",
                () -> Form.of(marged, "/en/paper/new", Papers.sheet("", Joinings.today(), "", "TODAY", "On paper.")));
        all.put(
                "add a person",
                () -> Form.of(marged, "/en/people", Joinings.person(id(), "Added " + id(), "STAFF", unit)));
        all.put("ask to join", () -> {
            Wire anyone = new Wire(port);
            return Form.of(anyone, "/en/joining", Joinings.asking(anyone, "Asking " + id(), "May I?"));
        });
        all.put(
                "write for somebody",
                () -> Form.of(idris, "/en/writing-for", WritingsDown.fields(idris, id(), "Tomos", "yes")));
        return all;
    }

    private Form raised(String signing) {
        return Form.of(
                anwen,
                "/en/raised/new",
                Raisings.fields(id(), signing, unit, "ANSWERERS", "TODAY", "The tea is cold."));
    }

    private Form inTheBox() {
        Wire anyone = new Wire(port);
        String form = anyone.get("/en/box").page().select("[name=form]").attr("value");
        return Form.of(anyone, "/en/box", Raisings.fields(form, "", "", "ANSWERERS", "TODAY", "The tea is cold."));
    }

    private Form withSevenWords() {
        Wire anyone = new Wire(port);
        String words = Raisings.unsigned(anyone, "", "TODAY", "The tea is cold.");
        return Form.of(
                anyone, "/en/box/acts", Map.of("words", words, "verb", "ADD", "act", id(), "body", "And the coffee."));
    }

    private String item() {
        return Raisings.named(anwen, unit, "ANSWERERS", "The tea is cold.");
    }

    private Form act(String verb, String body) {
        return Form.of(anwen, "/en/raised/" + item() + "/acts", Map.of("verb", verb, "act", id(), "body", body));
    }

    private Form owed(String what, Map<String, String> fields) {
        return Form.of(bethan, "/en/owed/" + Raisings.owed(bethan, item()) + what, fields);
    }

    private Form summary() {
        return Form.of(bethan, "/en/raised/" + item() + "/summaries", with("body", "Cold tea."));
    }

    private Form telling() {
        String answer = Raisings.answer(bethan, item(), "NOT");
        return Form.of(bethan, "/en/answers/" + answer + "/tellings", dated("means", "IN_PERSON", "reason", ""));
    }

    private Form proposal() {
        Map<String, String> fields = with("from", "CHECK", "to", "SEND", "title", "Warm tea", "about", "A flask.");
        fields.putAll(Map.of("place", unit, "size", "SMALL", "alone", "It came up over breakfast."));
        return Form.of(bethan, "/en/developments/new", fields);
    }

    private Form entry() {
        String development = Boardings.proposed(bethan, unit, "Warm tea");
        return Form.of(
                bethan,
                "/en/developments/" + development + "/entries",
                Boardings.change(bethan, development, "AMBER", "We asked."));
    }

    private Form power(String what, Map<String, String> fields) {
        return Form.of(anwen, "/en/power-checks/" + Plans.checked(anwen, unit, "A power check.") + what, fields);
    }

    private Form suggested(String what, Map<String, String> fields) {
        String id = Agreements.suggested(anwen, service, "We ask first.");
        return Form.of(marged, "/en/principle-suggestions/" + id + what, fields);
    }

    private Map<String, String> backing() {
        String after = marged.get("/en/services/" + service + "/backing/3/PAYMENT/new")
                .page()
                .select("[name=after]")
                .attr("value");
        return Agreements.backing(Integer.parseInt(after), "Paid within a week.", "O fewn wythnos.");
    }

    private Form arrangement() {
        Map<String, String> asked = with("kind", "SHADOWING", "body", "A shift.");
        bethan.post("/en/first-asks", asked);
        return Form.of(
                marged,
                "/en/first-asks/" + asked.get("form") + "/arrangements",
                with("who", "Anwen", "atTime", "On Monday", "place", "The garden", "after", "0", "offer", ""));
    }

    private Form reading() {
        String look = Looks.begun(marged, unit, "G1.10");
        return Form.of(
                anwen,
                "/en/moments/" + look + "/readings",
                with("action", "G1.10", "seen", "NOT_YET", "body", "Now and then.", "shown", "NAME"));
    }

    private String reflection() {
        Map<String, String> fields = with("trying", "Chairing", "hoped", "To be heard.");
        anwen.post("/en/reflections", fields);
        return fields.getOrDefault("form", "");
    }

    private static Map<String, String> dated(String... namesAndValues) {
        Map<String, String> fields = with(namesAndValues);
        LocalDate today = Joinings.today();
        fields.put("day", String.valueOf(today.getDayOfMonth()));
        fields.put("month", String.valueOf(today.getMonthValue()));
        fields.put("year", String.valueOf(today.getYear()));
        return fields;
    }

    /** These fields, with an id of the form's own. */
    private static Map<String, String> with(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> all = new ArrayList<>(List.of(namesAndValues));
        for (int i = 0; i < all.size(); i += 2) {
            fields.put(all.get(i), all.get(i + 1));
        }
        fields.put("form", id());
        return fields;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
