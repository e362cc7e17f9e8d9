package cairn.bench;

import cairn.bench.Browser.Answer;
import cairn.bench.Receipts.Receipt;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who writes one thing after the other through the pages, until they are told to stop. What was not acknowledged
 * is sent again with the same form, as somebody does who goes back and presses the button once more.
 */
final class Writer {

    private static final String UNSIGNED = "";
    static final String AUTHOR = "Anwen";
    private static final String HOLDER = "Bethan";
    private static final int ADDITIONS = 4;
    private static final Pattern SEVEN_WORDS = Pattern.compile("app-words__word\">([^<]*)<");

    private final int port;
    private final Receipts receipts;
    private final Tally tally;
    private final BooleanSupplier stop;
    private final Map<String, Browser> browsers = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();

    /** What happened on the way, of all writers together. */
    static final class Tally {
        private int rested;
        private int failed;
        private String worst = "";

        synchronized void rested() {
            rested++;
        }

        synchronized void failed(String what) {
            failed++;
            worst = what;
        }

        /** How many answers said that Cairn has a short rest. */
        synchronized int resting() {
            return rested;
        }

        /** How many answers were neither a receipt nor a rest. */
        synchronized int failures() {
            return failed;
        }

        synchronized String lastFailure() {
            return worst;
        }
    }

    /** Whoever writes was told to stop. */
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1;
    }

    Writer(int port, Receipts receipts, Tally tally, BooleanSupplier stop) throws IOException {
        this.port = port;
        this.receipts = receipts;
        this.tally = tally;
        this.stop = stop;
        browsers.put(UNSIGNED, new Browser(port));
        for (String name : new String[] {AUTHOR, HOLDER}) {
            Browser browser = new Browser(port).signInAs(name);
            browsers.put(name, browser);
            tokens.put(name, browser.token());
        }
    }

    /** Writes until told to stop, beginning with one or another kind of thing. */
    void write(int first) throws Exception {
        try {
            for (int i = first; true; i++) {
                once(i);
            }
        } catch (Stopped asked) {
            for (Browser browser : browsers.values()) {
                browser.close();
            }
        }
    }

    /** Writes one of each kind. */
    void oneOfEach() throws Exception {
        for (int i = 0; i < 4; i++) {
            once(i);
        }
    }

    private void once(int which) throws Exception {
        switch (which % 4) {
            case 0 -> namedAndAnswered();
            case 1 -> inTheBox();
            case 2 -> notShown();
            default -> onTheBoard();
        }
    }

    private void namedAndAnswered() throws Exception {
        String id = form();
        String words = words();
        post(AUTHOR, "/en/raised/new", raised(id, "NAMED", unit(AUTHOR), words));
        keep("raised", AUTHOR, "/en/raised/" + id, words);
        add("added", "/en/raised/" + id);
        String owed = found(HOLDER, "/en/raised/" + id, "/en/owed/([0-9a-f-]{36})/answers/new");
        post(HOLDER, "/en/owed/" + owed + "/acknowledgements", Map.of());
        String reason = words();
        post(
                HOLDER,
                "/en/owed/" + owed + "/answers",
                Map.of("form", form(), "outcome", "NOT", "reason", reason, "whoDecided", "All of us", "seen", "0"));
        keep("answered", HOLDER, "/en/raised/" + id, reason);
    }

    private void inTheBox() throws Exception {
        String words = words();
        String form = found(UNSIGNED, "/en/box", "name=\"form\" value=\"([^\"]*)\"");
        Answer receipt = post(UNSIGNED, "/en/box", raised(form, "", "", words));
        String seven = SEVEN_WORDS
                .matcher(receipt.body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining(" "));
        keep("box", UNSIGNED, seven, words);
    }

    private void notShown() throws Exception {
        String id = form();
        String words = words();
        post(AUTHOR, "/en/raised/new", raised(id, "NOT_SHOWN", "", words));
        keep("own", AUTHOR, "/en/own/" + id, words);
        add("own added", "/en/own/" + id);
    }

    private void add(String kind, String where) throws Exception {
        for (int i = 0; i < ADDITIONS; i++) {
            String words = words();
            post(AUTHOR, where + "/acts", Map.of("verb", "ADD", "act", form(), "body", words));
            keep(kind, AUTHOR, where, words);
        }
    }

    private void onTheBoard() throws Exception {
        String id = form();
        String words = words();
        Map<String, String> proposal = new LinkedHashMap<>(
                Map.of("form", id, "from", "CHECK", "to", "SEND", "title", "Something new", "about", words));
        proposal.putAll(Map.of("place", unit(HOLDER), "size", "SMALL", "alone", "It came up over breakfast."));
        post(HOLDER, "/en/developments/new", proposal);
        keep("proposed", HOLDER, "/en/developments/" + id, words);
    }

    private String unit(String who) throws Exception {
        return found(who, "/en/units", "/en/units/([0-9a-f-]{36})\"[^>]*>[^<]*Tŷ Onnen");
    }

    private static Map<String, String> raised(String form, String signing, String about, String words) {
        Map<String, String> fields = new LinkedHashMap<>(
                Map.of("form", form, "from", "CHECK", "to", "SEND", "signing", signing, "opens", "TODAY"));
        fields.putAll(Map.of("kind", "ISSUE", "about", about, "audience", "ANSWERERS", "words", words));
        return fields;
    }

    private static String form() {
        return UUID.randomUUID().toString();
    }

    /** Words that nobody else has said. */
    private static String words() {
        return "said " + form().replace("-", "");
    }

    private void keep(String kind, String reader, String where, String words) throws IOException {
        receipts.keep(new Receipt(kind, reader, where, words));
    }

    /** What stands on a page that can be opened; asked for again until it can. */
    private String found(String who, String path, String pattern) throws Exception {
        Answer page = patiently(who, "GET", path, "");
        Matcher found = Pattern.compile(pattern).matcher(page.body());
        if (!found.find()) {
            throw new IOException("nothing like " + pattern + " on " + path + " (" + page.status() + ")");
        }
        return found.group(1);
    }

    private Answer post(String who, String path, Map<String, String> fields) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.computeIfAbsent("_csrf", name -> tokens.get(who));
        String form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return patiently(who, "POST", path, form);
    }

    /** Asks until there is a receipt: the page, or the way to it. */
    private Answer patiently(String who, String method, String path, String form) throws Exception {
        Browser browser = Objects.requireNonNull(browsers.get(who));
        boolean broken = false;
        while (!stop.getAsBoolean()) {
            try {
                if (broken) {
                    browser.connectAgain();
                    broken = false;
                }
                Answer answer = method.equals("GET") ? browser.get(path) : browser.post(path, form);
                if (receipt(answer)) {
                    return answer;
                }
                note(answer, method + " " + path);
            } catch (Browser.Refused refused) {
                throw refused;
            } catch (IOException gone) {
                broken = true;
            }
            Thread.sleep(100);
        }
        throw new Stopped();
    }

    private static boolean receipt(Answer answer) {
        return answer.status() == 200
                || (answer.status() == 303
                        && !answer.headers().getOrDefault("location", "").contains("/sign-in"));
    }

    /** What is refused now is refused again: nobody was told the truth then. */
    private void note(Answer answer, String asked) throws Browser.Refused {
        if (answer.status() == 503 && answer.headers().containsKey("retry-after")) {
            tally.rested();
        } else if (answer.status() < 500) {
            throw new Browser.Refused(asked + " answered " + answer.status() + " "
                    + answer.headers().getOrDefault("location", ""));
        } else {
            tally.failed(asked + " " + answer.status());
        }
    }
}
