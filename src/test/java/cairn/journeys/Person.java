package cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Somebody at a browser, in one language. Every page they come to is looked at by axe (WCAG 2.2 AA), once in each language. */
final class Person implements AutoCloseable {

    /** What was looked at already and found right, so that the same sign-in page is not looked at a hundred times. */
    private static final Set<String> SEEN_RIGHT = ConcurrentHashMap.newKeySet();

    private static final Set<String> LEADS_OR_HOLDS =
            Set.of("href", "src", "srcset", "action", "value", "content", "data-seconds-left");
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    private static final double SECONDS_10 = 10_000;
    private static final Pattern SCRIPTS = Pattern.compile("<script[^>]*></script>");

    private final String host;
    private final Language language;
    private final Texts texts;
    private final BrowserContext profile;
    private final Page page;
    private final Page eyes;
    private int pages;

    Person(int port, Language language, Texts texts, boolean scripts) {
        this(port, language, texts, scripts, 390);
    }

    Person(int port, Language language, Texts texts, boolean scripts, int width) {
        this.host = "http://localhost:" + port;
        this.language = language;
        this.texts = texts;
        this.profile = Browsers.profile(scripts, width);
        this.page = profile.newPage();
        page.setDefaultTimeout(SECONDS_10);
        this.eyes = scripts ? page : Browsers.eyes(host, width);
    }

    String t(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    Person opens(String path) {
        page.navigate(host + "/" + language.code() + path);
        return looksRight();
    }

    Person signsInAs(String name) {
        opens("/sign-in");
        Locator button = page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Pattern.compile(name)).setIncludeHidden(true));
        if (!button.isVisible()) {
            page.locator("main summary").first().click();
        }
        button.click();
        return looksRight();
    }

    /** Presses the button that says this. */
    Person presses(String key) {
        Locator button = page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(t(key)).setExact(true))
                .first();
        button.click();
        return looksRight();
    }

    Person signsOut() {
        page.locator("header")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(t("platform.header.signOut")))
                .click();
        return looksRight();
    }

    Person follows(String text) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(text))
                .first()
                .click();
        return looksRight();
    }

    Person chooses(String key) {
        return ticks(t(key));
    }

    /** Chooses what is no text of ours, such as a place. */
    Person ticks(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    Person picks(String id, String beginning) {
        Locator option = page.locator("#" + id + " option")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + beginning)));
        page.locator("#" + id).selectOption(option.first().getAttribute("value"));
        return this;
    }

    Person writes(String id, String words) {
        page.locator("[id='" + id + "']").fill(words);
        return this;
    }

    Person unfolds(String key) {
        page.getByText(t(key)).first().click();
        return this;
    }

    Person sees(String text) {
        assertThat(page.locator("main").innerText()).contains(text);
        return this;
    }

    /** What only a part of the page brings may take a moment. */
    Person seesSoon(String text) {
        page.locator("main").getByText(text).first().waitFor();
        return looksRight();
    }

    /** Presses the browser's Back; where a page was made by a form, the browser itself says that it is gone. */
    Person goesBack() {
        try {
            page.goBack(new Page.GoBackOptions().setTimeout(3_000));
        } catch (com.microsoft.playwright.PlaywrightException gone) {
            assertThat(gone.getMessage()).containsAnyOf("ERR_CACHE_MISS", "Timeout", "ERR_ABORTED");
        }
        return this;
    }

    Person doesNotSee(String text) {
        assertThat(page.locator("body").innerText()).doesNotContain(text);
        return this;
    }

    /** The secret words are everyday words, so one of them may stand anywhere: two in their order may not. */
    Person doesNotSeeInOrder(List<String> words) {
        List<String> shown = List.of(page.locator("body").innerText().split("\\s+"));
        for (int i = 0; i + 1 < words.size(); i++) {
            assertThat(Collections.indexOfSubList(shown, words.subList(i, i + 2)))
                    .isNegative();
        }
        return this;
    }

    List<String> sevenWords() {
        return page.locator(".app-words__word").allInnerTexts();
    }

    Page page() {
        return page;
    }

    /** How many pages this person has come to. */
    int pages() {
        return pages;
    }

    /** What two pages have in common that axe cannot tell apart: all but which words stand where some stand, and where links lead. */
    private static String sameTo(Page page) {
        StringBuilder same = new StringBuilder().append(page.viewportSize().width);
        Jsoup.parse(page.content()).traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                same.append(text.isBlank() ? "" : "~");
            } else if (node instanceof Element element) {
                same.append('<').append(element.tagName());
                element.attributes()
                        .forEach(attribute -> same.append(' ')
                                .append(attribute.getKey())
                                .append('=')
                                .append(LEADS_OR_HOLDS.contains(attribute.getKey()) ? "~" : attribute.getValue()));
            }
        });
        return UUIDS.matcher(same).replaceAll("");
    }

    private Person looksRight() {
        pages++;
        // A press returns before the next page is there to be read.
        page.locator("main").first().waitFor();
        String same = sameTo(page);
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth + 1"))
                .as("no sideways scrolling on %s", page.title())
                .isTrue();
        if (SEEN_RIGHT.contains(same)) {
            return this;
        }
        if (eyes != page) {
            eyes.setContent(SCRIPTS.matcher(page.content()).replaceAll(""));
        }
        assertThat(Axe.violations(eyes))
                .as(() -> page.url() + " " + page.title())
                .isEmpty();
        SEEN_RIGHT.add(same);
        return this;
    }

    @Override
    public void close() {
        profile.close();
    }
}
