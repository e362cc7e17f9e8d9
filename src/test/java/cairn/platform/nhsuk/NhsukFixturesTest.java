package cairn.platform.nhsuk;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every component renders what nhsuk-frontend says it should, except for options that Cairn leaves out on purpose. */
class NhsukFixturesTest {

    private static final Path FIXTURES = Path.of("node_modules/nhsuk-frontend/dist/nhsuk/components");

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    /** Options left out, by the name they have in a fixture, with the reason. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("disabled", "nothing to press or fill in is ever shown dead"),
            Map.entry("small=true", "everything to press is at least 52 px high"),
            Map.entry(
                    "conditional", "an answer that opens a further field needs a script; it is a question of its own"),
            Map.entry("behaviour", "ticking all or none at once needs a script"),
            Map.entry("exclusive", "ticking all or none at once needs a script"),
            Map.entry("disableAutoFocus", "Cairn's own script decides where the focus goes"),
            Map.entry("preventDoubleClick", "Cairn's own script guards every form against a second press"),
            Map.entry("errorMessage=true", "an error always says what to do"),
            Map.entry("variant=login", "no such button"),
            Map.entry("variant=reverse", "nothing to press stands on a dark ground, except in the urgent bar"),
            Map.entry("variant=brand", "no such button"),
            Map.entry("items/type", "what changes a row is a link"),
            Map.entry("key/width", "widths follow the words"),
            Map.entry("value/width", "widths follow the words"),
            Map.entry("actions/width", "widths follow the words"),
            Map.entry("card", "a card goes around the list, it is not an option of the list"),
            Map.entry("items/number", "lists are walked page by page, without numbers"),
            Map.entry("placement=before", "a caption stands inside its label"),
            Map.entry("placement=after", "a caption stands inside its label"),
            Map.entry("isPageHeading", "deprecated upstream"),
            Map.entry("attributes/tabindex", "no order of its own for the keyboard"),
            Map.entry("element=p", "a heading is a heading"));

    /** Fixtures left out one by one: component, how the name of the fixture begins, reason. */
    private static final List<Skipped> LEFT_OUT_SINGLY = List.of(
            new Skipped("label", "with id attribute on heading", "the id stands on the label"),
            new Skipped("label", "with HTML", "a label is plain text"),
            new Skipped("details", "with summary HTML", "a summary is plain text"),
            new Skipped("error-summary", "with description HTML", "a description is plain text"),
            new Skipped("error-summary", "with heading HTML", "a heading is plain text"),
            new Skipped("input", "with prefix HTML", "a prefix is plain text"),
            new Skipped("input", "with suffix HTML", "a suffix is plain text"),
            new Skipped("panel", "with heading classes", "the size of a heading is a Size"),
            new Skipped("panel", "with heading level", "a panel is the first heading of its page"),
            new Skipped("select", "with button", "a button stands after the last field"),
            new Skipped("summary-list", "with multiple actions", "one action a row"),
            new Skipped("warning-callout", "without heading", "a warning always has a heading"));

    private record Skipped(String component, String fixture, String reason) {}

    private static final Map<String, Function<JsonNode, String>> COMPONENTS = new TreeMap<>(Map.ofEntries(
            Map.entry("back-link", c -> render("backLink", with(c, "href", "text"))),
            Map.entry("button", NhsukFixturesTest::button),
            Map.entry("checkboxes", c -> choices("checkboxes", c)),
            Map.entry(
                    "details",
                    c -> render(
                            "details",
                            with(c, "classes", "id")
                                    .and("summary", text(c, "summary"))
                                    .and("open", c.path("open").asBoolean(false))
                                    .and("content", body(c)))),
            Map.entry(
                    "error-message",
                    c -> render(
                            "errorMessage",
                            with(c).and("text", plain(c))
                                    .and("prefix", c.path("visuallyHiddenText").asString("Error")))),
            Map.entry(
                    "error-summary",
                    c -> render(
                            "errorSummary",
                            with(c).and("heading", text(c, "heading"))
                                    .and("description", text(c, "description"))
                                    .and("errors", errors(c)))),
            Map.entry("fieldset", c -> render("fieldset", legend(c).and("content", body(c)))),
            Map.entry("hint", c -> render("hint", with(c).and("content", body(c)))),
            Map.entry("input", NhsukFixturesTest::input),
            Map.entry(
                    "inset-text",
                    c -> render(
                            "insetText",
                            with(c, "text").and("prefix", "Information").and("content", html(c)))),
            Map.entry("label", c -> render("label", label(c).and("id", string(c, "id")))),
            Map.entry("notification-banner", NhsukFixturesTest::banner),
            Map.entry("pagination", NhsukFixturesTest::pagination),
            Map.entry("panel", NhsukFixturesTest::panel),
            Map.entry("radios", c -> choices("radios", c)),
            Map.entry("select", NhsukFixturesTest::select),
            Map.entry("skip-link", c -> render("skipLink", with(c, "href").and("text", string(c, "text")))),
            Map.entry("summary-list", NhsukFixturesTest::summaryList),
            Map.entry(
                    "tag",
                    c -> render("tag", with(c).and("text", plain(c)).and("classes", classes(c, tagColour(c), "tag")))),
            Map.entry("textarea", c -> render("textarea", field(c))),
            Map.entry("warning-callout", NhsukFixturesTest::warning)));

    @TestFactory
    Stream<DynamicTest> everyComponentRendersItsFixtures() {
        return COMPONENTS.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check(each.getKey(), each.getValue())));
    }

    private static void check(String component, Function<JsonNode, String> rendered) {
        JsonNode fixtures = JsonMapper.shared()
                .readTree(FIXTURES.resolve(component).resolve("fixtures.json").toFile())
                .path("fixtures");
        Map<String, Integer> skipped = new LinkedHashMap<>();
        int ran = 0;
        for (JsonNode fixture : fixtures) {
            String reason = reasonToSkip(component, fixture);
            if (reason != null) {
                skipped.merge(reason, 1, Integer::sum);
                continue;
            }
            String expected = fixture.path("html").asString();
            String actual = rendered.apply(fixture.path("context"));
            assertThat(SameHtml.of(actual))
                    .as(component + ": " + fixture.path("name").asString() + " " + fixture.path("context"))
                    .isEqualTo(SameHtml.of(expected));
            ran++;
        }
        System.out.println(component + ": " + ran + " of " + fixtures.size() + " fixtures"
                + (skipped.isEmpty() ? "" : ", left out: " + skipped));
        assertThat(ran).as("fixtures that ran for " + component).isPositive();
    }

    private static @Nullable String reasonToSkip(String component, JsonNode fixture) {
        String name = fixture.path("name").asString();
        if (name.contains("via call block")) {
            return "the html is not in the fixture; it is the same as \"with HTML\"";
        }
        for (Skipped each : LEFT_OUT_SINGLY) {
            if (each.component().equals(component) && name.startsWith(each.fixture())) {
                return each.reason();
            }
        }
        JsonNode context = fixture.path("context");
        if (context.path("hint").has("html")) {
            return "the hint of a field is plain text";
        }
        if (context.isEmpty() || component.equals("back-link") && !context.has("href")) {
            return "address and text are required";
        }
        return options(context, "")
                .map(LEFT_OUT::get)
                .filter(reason -> reason != null)
                .findFirst()
                .orElse(null);
    }

    /** All options of a fixture in the three spellings that LEFT_OUT uses: name, name=value, parent/name. */
    private static Stream<String> options(JsonNode node, String parent) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).flatMap(each -> options(each, parent));
        }
        return node.properties().stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(
                                each.getKey(),
                                each.getKey() + "=" + each.getValue().asString(""),
                                parent + "/" + each.getKey()),
                        options(each.getValue(), each.getKey())));
    }

    // One function per component that needs more than its own values.

    private static String button(JsonNode c) {
        Content icon = c.has("icon") ? icon(c.path("icon").path("name").asString()) : null;
        boolean after = c.path("icon").path("placement").asString("").equals("end");
        ButtonLook look = switch (c.path("variant").asString("")) {
            case "secondary" -> ButtonLook.ANSWER;
            case "secondary-solid" -> ButtonLook.QUIET;
            case "warning" -> ButtonLook.WARNING;
            default -> ButtonLook.MAIN;
        };
        return render(
                "button",
                with(c, "text", "href")
                        .and("look", look)
                        .and("icon", after ? null : icon)
                        .and("iconAfter", after ? icon : null));
    }

    private static String input(JsonNode c) {
        String after = c.path("formGroup").path("afterInput").path("html").asString("");
        return render(
                "input",
                field(c).and("type", string(c, "type"))
                        .and("inputmode", string(c, "inputmode"))
                        .and(
                                "width",
                                string(c, "classes") == null ? c.path("width").asInt(0) : 0)
                        .and("code", c.path("code").asBoolean(false))
                        .and("prefix", text(c, "prefix"))
                        .and("suffix", text(c, "suffix"))
                        .and("after", after.isEmpty() ? null : raw(after)));
    }

    private static String select(JsonNode c) {
        List<Choice> items = new ArrayList<>();
        for (JsonNode item : c.path("items")) {
            if (item.has("divider")) {
                items.add(Choice.divider(""));
            } else if (item.isObject()) {
                String value = item.path("value").asString();
                boolean chosen = value.equals(c.path("value").asString(""));
                items.add(new Choice(
                        value, plainRequired(item), null, item.path("selected").asBoolean(chosen)));
            }
        }
        return render("select", field(c).and("items", items));
    }

    private static String choices(String component, JsonNode c) {
        List<String> chosen = new ArrayList<>();
        c.path("values").forEach(each -> chosen.add(each.asString()));
        chosen.add(c.path("value").asString("none"));
        List<Choice> items = new ArrayList<>();
        for (JsonNode item : c.path("items")) {
            if (item.has("divider")) {
                items.add(Choice.divider(item.path("divider").asString()));
            } else if (item.isObject()) {
                String value = item.path("value").asString();
                boolean checked = item.path("checked").asBoolean(chosen.contains(value));
                items.add(new Choice(value, plainRequired(item), text(item, "hint"), checked));
            }
        }
        return render(
                component,
                legend(c.path("fieldset"))
                        .and("name", string(c, "name"))
                        .and("idPrefix", string(c, "idPrefix"))
                        .and("items", items)
                        .and("hint", text(c, "hint"))
                        .and("error", text(c, "errorMessage"))
                        .and("errorPrefix", "Error")
                        .and("classes", c.path("inline").asBoolean(false) ? "nhsuk-" + component + "--inline" : null));
    }

    private static String banner(JsonNode c) {
        boolean success = c.path("variant").asString("").equals("success");
        String title = text(c, "title");
        return render(
                "notificationBanner",
                with(c, "text", "role")
                        .and("title", title != null ? title : success ? "Success" : "Important")
                        .and("heading", text(c, "heading"))
                        .and("success", success)
                        .and("content", html(c)));
    }

    private static String pagination(JsonNode c) {
        Params params = new Params().and("label", "Pagination");
        for (String way : List.of("previous", "next")) {
            JsonNode link = c.path(way);
            String title = way.equals("previous") ? "Previous" : "Next";
            params.and(
                    way,
                    link.has("text")
                            ? raw(link.path("text").asString())
                            : raw(title + "<span class=\"nhsuk-u-visually-hidden\"> page</span>"));
            params.and(way + "Href", link.has("href") ? string(link, "href") : string(c, way + "Url"));
            params.and(way + "Label", link.has("label") ? string(link, "label") : string(c, way + "Page"));
        }
        return render("pagination", params);
    }

    private static String panel(JsonNode c) {
        return render(
                "panel",
                new Params()
                        .and("heading", text(c, "heading"))
                        .and("size", size(c.path("heading")))
                        .and("headingId", string(c.path("heading"), "id"))
                        .and("classes", classes(c, string(c, "variant"), "panel"))
                        .and("content", c.has("text") || c.has("html") ? body(c) : null));
    }

    private static String summaryList(JsonNode c) {
        boolean hasActions = !c.findValues("actions").isEmpty();
        List<JsonNode> rows = StreamSupport.stream(c.path("rows").spliterator(), false)
                .filter(JsonNode::isObject)
                .toList();
        String content = rows.stream().map(row -> summaryRow(row, hasActions)).collect(Collectors.joining());
        String border = c.path("border").asBoolean(true)
                ? c.path("lastRowBorder").asBoolean(true) ? null : "no-last-row-border"
                : "no-border";
        return render(
                "summaryList",
                new Params()
                        .and("content", raw(content))
                        .and("classes", border == null ? null : "nhsuk-summary-list--" + border));
    }

    private static String summaryRow(JsonNode row, boolean hasActions) {
        JsonNode actions =
                row.path("actions").has("items") ? row.path("actions").path("items") : row.path("actions");
        JsonNode action = StreamSupport.stream(actions.spliterator(), false)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(JsonMapper.shared().createObjectNode());
        String classes = !row.path("border").asBoolean(true)
                ? "nhsuk-summary-list__row--no-border"
                : hasActions && action.isEmpty() ? "nhsuk-summary-list__row--no-actions" : null;
        JsonNode value = row.path("value");
        return render(
                "summaryRow",
                new Params()
                        .and("key", text(row, "key"))
                        .and("value", value.isString() ? raw(HtmlUtils.htmlEscape(value.asString())) : body(value))
                        .and("href", string(action, "href"))
                        .and("action", string(action, "text"))
                        .and("actionFor", string(action, "visuallyHiddenText"))
                        .and("classes", classes));
    }

    private static String warning(JsonNode c) {
        String heading = text(c, "heading");
        boolean says = heading != null && heading.contains("Important");
        return render(
                "warningCallout",
                with(c, "text")
                        .and("heading", heading)
                        .and("prefix", says ? null : "Important")
                        .and("content", html(c)));
    }

    // What several components share.

    private static Params field(JsonNode c) {
        JsonNode label = c.path("label");
        return label(label.isString() ? JsonMapper.shared().createObjectNode().set("text", label) : label)
                .rename("text", "label")
                .and("labelId", string(label, "id"))
                .and("id", string(c, "id"))
                .and("name", string(c, "name"))
                .and("hint", text(c, "hint"))
                .and("error", text(c, "errorMessage"))
                .and("errorPrefix", "Error")
                .and("value", string(c, "value"))
                .and("autocomplete", string(c, "autocomplete"))
                .and("spellcheck", c.has("spellcheck") ? c.path("spellcheck").asBoolean() : null)
                .and("classes", string(c, "classes"));
    }

    private static Params label(JsonNode c) {
        JsonNode heading = c.path("heading");
        String inHeading = text(c, "heading");
        Size size = size(heading) != null ? size(heading) : size(c);
        boolean sizedByClass = string(c, "classes") != null;
        return new Params()
                .and("text", inHeading != null ? inHeading : string(c, "text"))
                .and(
                        "heading",
                        heading.isMissingNode() ? 0 : heading.path("level").asInt(1))
                .and("size", sizedByClass ? null : size)
                .and("caption", text(c, "caption"))
                .and("classes", string(c, "classes"));
    }

    private static Params legend(JsonNode fieldset) {
        JsonNode legend = fieldset.path("legend");
        if (legend.isString()) {
            return new Params().and("legend", legend.asString());
        }
        return label(legend)
                .rename("text", "legend")
                .and("legendId", string(legend, "id"))
                .without("classes");
    }

    private static List<ErrorLink> errors(JsonNode c) {
        return StreamSupport.stream(c.path("errorList").spliterator(), false)
                .filter(JsonNode::isObject)
                .map(each -> new ErrorLink(each.path("text").asString(), string(each, "href")))
                .toList();
    }

    private static @Nullable Size size(JsonNode c) {
        String size = string(c, "size");
        return size == null ? null : Size.valueOf(size.toUpperCase(java.util.Locale.ROOT));
    }

    private static @Nullable String tagColour(JsonNode c) {
        JsonNode colour = c.path("colour");
        String border = c.path("border").asBoolean(true) ? "" : " nhsuk-tag--no-border";
        if (string(c, "classes") != null) {
            return null;
        }
        String name = colour.isString() ? colour.asString() : colour.isBoolean() ? "no-colour" : null;
        return name == null ? (border.isEmpty() ? null : "no-border") : name + border;
    }

    private static @Nullable String classes(JsonNode c, @Nullable String variant, String component) {
        return variant == null ? string(c, "classes") : "nhsuk-" + component + "--" + variant;
    }

    private static @Nullable String string(JsonNode c, String name) {
        return c.path(name).isValueNode() && !c.path(name).isNull()
                ? c.path(name).asString()
                : null;
    }

    /** An option that may be given as a word or as an object with its text. */
    private static @Nullable String text(JsonNode c, String name) {
        return c.path(name).isObject()
                ? string(c.path(name), "text")
                : c.path(name).isString() ? string(c, name) : null;
    }

    private static @Nullable String plain(JsonNode c) {
        return c.has("html") ? Jsoup.parse(c.path("html").asString()).text() : string(c, "text");
    }

    private static String plainRequired(JsonNode c) {
        String text = plain(c);
        return text == null ? "" : text;
    }

    private static Content body(JsonNode c) {
        return raw(
                c.has("html")
                        ? c.path("html").asString()
                        : HtmlUtils.htmlEscape(c.path("text").asString("")));
    }

    private static @Nullable Content html(JsonNode c) {
        return c.has("html") ? raw(c.path("html").asString()) : null;
    }

    private static Content raw(String html) {
        return output -> output.writeContent(html);
    }

    /** The arrows of nhsuk-frontend; Cairn puts its own icons into the same place. */
    private static Content icon(String name) {
        JsonNode fixtures = JsonMapper.shared()
                .readTree(FIXTURES.resolve("button/fixtures.json").toFile());
        return raw(StreamSupport.stream(fixtures.path("fixtures").spliterator(), false)
                .map(each ->
                        Jsoup.parseBodyFragment(each.path("html").asString()).select("svg.nhsuk-icon--" + name))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow()
                .outerHtml());
    }

    private static Params with(JsonNode c, String... names) {
        Params params = new Params();
        for (String name : names) {
            params.and(name, string(c, name));
        }
        return params;
    }

    private static String render(String template, Map<String, Object> params) {
        StringOutput output = new StringOutput();
        ENGINE.render("nhsuk/" + template + ".jte", params, output);
        return output.toString();
    }

    /** Parameters of a template; what is absent takes the default of the template. */
    @SuppressWarnings("serial")
    private static final class Params extends HashMap<String, Object> {

        Params and(String name, @Nullable Object value) {
            if (value != null) {
                put(name, value);
            }
            return this;
        }

        Params rename(String from, String to) {
            return and(to, remove(from));
        }

        Params without(String name) {
            remove(name);
            return this;
        }
    }
}
