package cairn;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody at a browser without scripts: opens pages, fills in forms and sends them, and follows where they lead. */
public final class Visitor {

    private final String host;
    private final HttpClient client;
    private HttpResponse<String> last;
    private Document page;

    public Visitor(int port) {
        this.host = "http://localhost:" + port;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Signs in as the sample person of this name. */
    public Visitor signIn(String name) {
        open("/en/sign-in");
        Element form = page.select("form[action=/en/sign-in/sample]").stream()
                .filter(f -> f.text().contains(name))
                .findFirst()
                .orElseThrow();
        return send(form, Map.of());
    }

    public Visitor open(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(host + path)).GET().build();
        return receive(request);
    }

    /** Sends the page's form whose action ends so, with these fields changed or added. */
    public Visitor submit(String actionEnds, Map<String, String> fields) {
        Element form = page.select("form[action$=" + actionEnds + "]").first();
        if (form == null) {
            throw new AssertionError("no form " + actionEnds + " on\n" + page.text());
        }
        return send(form, fields);
    }

    private Visitor send(Element form, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>();
        form.select("input[type=hidden], input[type=text]").forEach(i -> all.put(i.attr("name"), i.attr("value")));
        form.select("input[type=radio][checked]").forEach(i -> all.put(i.attr("name"), i.attr("value")));
        form.select("textarea")
                .forEach(t -> all.put(t.attr("name"), t.wholeText().replaceFirst("^\n", "")));
        all.putAll(fields);
        return post(form.attr("action"), all);
    }

    /** Posts exactly these fields. */
    public Visitor post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
                .collect(Collectors.joining("&"));
        return postRaw(path, body, Map.of("Sec-Fetch-Site", "same-origin"));
    }

    public Visitor postRaw(String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return receive(request.build());
    }

    /** Opens the address that the last answer led to. */
    public Visitor follow() {
        return open(URI.create(host)
                .resolve(last.headers().firstValue("Location").orElseThrow())
                .getRawPath());
    }

    private Visitor receive(HttpRequest request) {
        try {
            last = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        page = Jsoup.parse(last.body(), host);
        page.outputSettings().prettyPrint(false);
        return this;
    }

    public int status() {
        return last.statusCode();
    }

    public HttpResponse<String> response() {
        return last;
    }

    /** The address that the last answer led to, without the host; empty when it led nowhere. */
    public String location() {
        return last.headers().firstValue("Location").orElse("").replace(host, "");
    }

    public Document page() {
        return page;
    }

    public String text() {
        return page.text();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
