package cairn.walls;

import cairn.Wire;
import cairn.Wire.Answer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads what somebody can reach from home by following links and opening forms, in both languages. Of pages of one kind that
 * hold nothing planted, a few stand for all, in Welsh one; whatever leads to something planted is read.
 */
final class Crawl {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Wire wire;
    private final Set<String> planted;
    private final int ofOneKind;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, Element> searches = new LinkedHashMap<>();
    private int read;

    /**
     * @param planted ids and addresses of what was planted
     * @param ofOneKind how many other pages of one kind are read
     */
    Crawl(Wire wire, Set<String> planted, int ofOneKind) {
        this.wire = wire;
        this.planted = planted;
        this.ofOneKind = ofOneKind;
    }

    /** Reads everything; tells of each answer with its address. Gives back how many there were. */
    int read(Set<String> begin, BiConsumer<String, Answer> found) {
        begin.forEach(this::add);
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            Answer answer = wire.get(path);
            read++;
            found.accept(path, answer);
            if (!answer.location().isEmpty()) {
                add(answer.location());
            }
            if (answer.header("Content-Type").startsWith("text/html")) {
                follow(answer.page());
            }
        }
        return read;
    }

    /** The forms that search, by where they lead. */
    Map<String, Element> searches() {
        return searches;
    }

    private void follow(Document page) {
        page.select("a[href^=/], link[href^=/], iframe[src^=/]")
                .forEach(link -> add(link.hasAttr("href") ? link.attr("href") : link.attr("src")));
        page.select("form[method=get]").forEach(form -> {
            searches.putIfAbsent(form.attr("action"), form);
            add(form.attr("action"));
        });
    }

    private void add(String address) {
        String path = address.replaceFirst("#.*", "");
        if (path.startsWith("/assets/") || !seen.add(path)) {
            return;
        }
        String kind = path.replaceAll(ID, "{id}").replaceAll("[0-9]+", "n").replaceFirst("([?&][a-z]+=)[^&]+", "$1");
        boolean counts = planted.stream().anyMatch(path::contains);
        int enough = path.startsWith("/cy") ? 1 : ofOneKind;
        if (counts || kinds.merge(kind, 1, Integer::sum) <= enough) {
            waiting.add(path);
        }
    }
}
