package cairn.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** One real Chromium for all journeys; each person has a profile of their own. */
final class Browsers {

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            // Each page is thrown away before what its scripts were compiled to has paid.
            "--js-flags=--no-maglev --no-turbofan",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static final Browser BROWSER = launch();

    private static final Map<String, Page> EYES = new ConcurrentHashMap<>();

    private Browsers() {}

    /** A fresh profile: no cookies, no history. */
    static BrowserContext profile(boolean scripts, int width) {
        return BROWSER.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setViewportSize(width, 900));
    }

    /**
     * Axe is a script itself: what somebody sees without scripts is shown to it on this page, which has them. It is nobody's,
     * so it stays open for all who come after.
     */
    static Page eyes(String host, int width) {
        return EYES.computeIfAbsent(host + " " + width, first -> {
            Page eyes = profile(true, width).newPage();
            eyes.navigate(host + "/en/about");
            return eyes;
        });
    }

    /** A browser with its folder on disk, as a tablet has it: with history, forms, tabs to restore and pages kept for Back. */
    static BrowserContext tablet(Path folder) {
        return PLAYWRIGHT
                .chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Path.of(find()))
                                .setArgs(Stream.concat(ARGUMENTS.stream(), Stream.of("--restore-last-session"))
                                        .toList())
                                .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))
                                .setViewportSize(820, 1180));
    }

    private static Browser launch() {
        return PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(find()))
                        .setArgs(ARGUMENTS));
    }

    private static String find() {
        try {
            Process found = new ProcessBuilder("bin/find-browser").start();
            String path = new String(found.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (path.isEmpty()) {
                throw new IllegalStateException(
                        new String(found.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
            }
            return path;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
