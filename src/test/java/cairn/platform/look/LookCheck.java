package cairn.platform.look;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Opens every page of {@link LookPreview} under the strict policy: axe, sideways scrolling at 400% zoom, pictures. */
public final class LookCheck {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
            + " object-src 'none'";

    private LookCheck() {}

    public static void main(String[] args) throws IOException {
        LookPreview.main(args);
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", LookCheck::answer);
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        var launch = new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of("--no-sandbox"));
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright.chromium().launch(launch);
                Page page = browser.newPage();
                Stream<Path> files = Files.list(Path.of("target/look"))) {
            page.onConsoleMessage(message -> System.out.println("  console: " + message.text()));
            page.onPageError(error -> System.out.println("  error: " + error));
            for (Path file : files.filter(each -> each.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                look(page, base, file.getFileName().toString().replace(".html", ""));
            }
        } finally {
            server.stop(0);
        }
    }

    private static void look(Page page, String base, String name) {
        System.out.println(name);
        for (int width : List.of(1280, 768, 390, 320)) {
            page.setViewportSize(width, 844);
            page.navigate(base + name + ".html");
            page.waitForFunction("() => document.fonts.status === 'loaded'");
            Object wide =
                    page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (!"0".equals(String.valueOf(wide))) {
                System.out.println("  scrolls sideways at " + width + " by " + wide);
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/look", name + "-" + width + ".png")));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/look", name + "-paper.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        var axe = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze();
        System.out.println("  axe: " + axe.getPasses().size() + " rules passed, "
                + axe.getIncomplete().size() + " to judge by eye");
        axe.getIncomplete()
                .forEach(each -> System.out.println(
                        "    " + each.getId() + " " + each.getNodes().getFirst().getTarget()));
        axe.getViolations()
                .forEach(each -> System.out.println("  axe: " + each.getId() + " "
                        + each.getNodes().getFirst().getTarget() + " x"
                        + each.getNodes().size() + " "
                        + each.getHelp()));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path file =
                path.startsWith("/assets/") ? Path.of("target/classes/static" + path) : Path.of("target/look" + path);
        if (!Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        String type = path.endsWith(".css")
                ? "text/css"
                : path.endsWith(".js")
                        ? "text/javascript"
                        : path.endsWith(".html") ? "text/html; charset=utf-8" : "font/woff2";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        byte[] body = Files.readAllBytes(file);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
