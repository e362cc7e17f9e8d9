package cairn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody who speaks HTTP by hand and sees every byte that comes back. May call the server by any name, so that a second
 * organisation is met on the same port.
 */
public final class Wire {

    private final int port;
    private final String host;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";
    private String from = "127.0.0.1";

    public Wire(int port, String host) {
        this.port = port;
        this.host = host;
    }

    public Wire(int port) {
        this(port, "localhost");
    }

    /** Another tab of the same browser, as it stands now: with the same cookies, and no more in step from then on. */
    public Wire sameBrowser() {
        Wire tab = new Wire(port, host);
        tab.cookies.putAll(cookies);
        return tab;
    }

    /**
     * All that came back.
     *
     * @param bytes the body as it came
     */
    public record Answer(int status, List<String> headers, String body, byte[] bytes) {

        public String header(String name) {
            return String.join(", ", headers(name));
        }

        public List<String> headers(String name) {
            return headers.stream()
                    .filter(header -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(header -> header.substring(name.length() + 1).strip())
                    .toList();
        }

        /** Where it leads, without the host; empty when it leads nowhere. */
        public String location() {
            return header("Location").replaceFirst("^http://[^/]+", "");
        }

        public Document page() {
            Document page = Jsoup.parse(body);
            page.outputSettings().prettyPrint(false);
            return page;
        }
    }

    /** From another address. */
    public Wire from(String address) {
        from = address;
        return this;
    }

    /** Signs in as the sample person of this name. */
    public Wire signIn(String name) {
        Element form = get("/en/sign-in").page().select("form[action=/en/sign-in/sample]").stream()
                .filter(f -> f.text().contains(name))
                .findFirst()
                .orElseThrow();
        post(
                "/en/sign-in/sample",
                Map.of("capacity", form.select("[name=capacity]").attr("value")));
        token = "";
        return this;
    }

    /** Signs in as the sample person who takes part as this: some take part as two things. */
    public Wire signInAs(String capacity) {
        post("/en/sign-in/sample", Map.of("capacity", capacity));
        token = "";
        return this;
    }

    /** Signs in with two words and a passphrase. */
    public Wire signIn(String pair, String passphrase) {
        post("/en/sign-in", Map.of("pair", pair, "passphrase", passphrase, "device", "OWN"));
        token = "";
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, Map.of(), "");
    }

    /** Posts these fields with this session's token. */
    public Answer post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token());
        return send("POST", path, Map.of("Sec-Fetch-Site", "same-origin"), form(all));
    }

    /** The token of this session, from a page that everyone may open. */
    public String token() {
        if (token.isEmpty()) {
            token = get("/en/sign-in").page().select("input[name=_csrf]").attr("value");
        }
        return token;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public Answer send(String method, String path, Map<String, String> headers, String body) {
        return send(method, path, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    public Answer send(String method, String path, Map<String, String> headers, byte[] bytes) {
        boolean cut = headers.containsKey("Content-Length") || headers.containsKey("Transfer-Encoding");
        // What must bring nothing behind its head is read to the end, so that it would be seen.
        boolean alone = cut || !Set.of("GET", "POST").contains(method);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Host", host + ":" + port);
        if (alone) {
            all.put("Connection", "close");
        }
        if (!cookies.isEmpty()) {
            all.put(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (bytes.length > 0 || method.equals("POST")) {
            all.put("Content-Type", "application/x-www-form-urlencoded");
            all.put("Content-Length", String.valueOf(bytes.length));
        }
        all.putAll(headers);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(bytes);
        try {
            return keep(read(
                    alone
                            ? Line.alone(port, from, request.toByteArray(), cut)
                            : Line.ask(port, from, request.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer of status 0 is none: the server hung up. */
    private static Answer read(byte[] all) {
        if (all.length == 0) {
            return new Answer(0, List.of(), "", all);
        }
        int begins = new String(all, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
        List<String> head = new ArrayList<>(
                new String(all, 0, begins - 4, StandardCharsets.UTF_8).lines().toList());
        int status = Integer.parseInt(head.removeFirst().split(" ", 3)[1]);
        byte[] rest = Arrays.copyOfRange(all, begins, all.length);
        boolean pieces =
                new Answer(status, head, "", rest).header("Transfer-Encoding").equals("chunked");
        byte[] body = pieces ? joined(rest) : rest;
        return new Answer(status, head, new String(body, StandardCharsets.UTF_8), body);
    }

    /** What came in pieces, each after its length. */
    private static byte[] joined(byte[] pieces) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        int at = 0;
        while (at < pieces.length) {
            int line = at;
            while (pieces[line] != '\r') {
                line++;
            }
            int length = Integer.parseInt(new String(pieces, at, line - at, StandardCharsets.US_ASCII), 16);
            joined.write(pieces, line + 2, length);
            at = line + 2 + length + 2;
        }
        return joined.toByteArray();
    }

    private Answer keep(Answer answer) {
        for (String cookie : answer.headers("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
