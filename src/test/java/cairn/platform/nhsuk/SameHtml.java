package cairn.platform.nhsuk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes html so that two fragments which mean the same read the same: attributes and classes in order, boolean
 * attributes without value, white space only where a reader would see or hear it.
 */
final class SameHtml {

    private static final List<String> BOOLEAN = List.of("checked", "disabled", "open", "hidden");

    private SameHtml() {}

    static String of(String html) {
        var out = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().childNodes().forEach(node -> write(node, out));
        return out.toString();
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof TextNode text) {
            writeText(text, out);
        } else if (node instanceof Element element) {
            out.append('<').append(element.tagName());
            element.attributes().asList().stream()
                    .map(SameHtml::attribute)
                    .sorted()
                    .forEach(each -> out.append(' ').append(each));
            out.append(">\n");
            element.childNodes().forEach(child -> write(child, out));
            out.append("</").append(element.tagName()).append(">\n");
        }
    }

    private static String attribute(Attribute attribute) {
        if (BOOLEAN.contains(attribute.getKey())) {
            return attribute.getKey();
        }
        String value = attribute.getValue();
        if (attribute.getKey().equals("class")) {
            value = Arrays.stream(value.trim().split("\\s+")).sorted().collect(Collectors.joining(" "));
        }
        return attribute.getKey() + "=\"" + value + '"';
    }

    /** Text inside a textarea is kept as it is: there every space and every line is the person's own. */
    private static void writeText(TextNode node, StringBuilder out) {
        boolean own =
                node.parent() instanceof Element parent && parent.tagName().equals("textarea");
        String text = own ? node.getWholeText() : node.getWholeText().replaceAll("\\s+", " ");
        if (!own && atEdge(node, node.previousSibling())) {
            text = text.stripLeading();
        }
        if (!own && atEdge(node, node.nextSibling())) {
            text = text.stripTrailing();
        }
        if (!text.isBlank()) {
            out.append('[').append(text).append("]\n");
        }
    }

    /** In text that only a screen reader speaks the spaces at both ends part one word from the next. */
    private static boolean atEdge(TextNode node, @Nullable Node neighbour) {
        boolean spoken = node.parent() instanceof Element parent && parent.hasClass("nhsuk-u-visually-hidden");
        return !spoken && (neighbour == null || neighbour instanceof Element element && element.isBlock());
    }
}
