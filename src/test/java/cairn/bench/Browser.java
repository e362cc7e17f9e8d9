package cairn.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** One visitor on one open connection: asks for compressed pages and keeps cookies, as browsers do, at little cost. */
final class Browser implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(int port) throws IOException {
        this.port = port;
        this.socket = connect();
        this.in = new BufferedInputStream(socket.getInputStream(), 65_536);
    }

    private Socket connect() throws IOException {
        Socket made = new Socket("127.0.0.1", port);
        made.setTcpNoDelay(true);
        made.setSoTimeout(60_000);
        return made;
    }

    /**
     * What came back.
     *
     * @param sent how many bytes the body had on its way, compressed or not
     */
    record Answer(int status, Map<String, String> headers, String body, int sent) {}

    /** An answer that asking again would not change. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String what) {
            super(what);
        }
    }

    Answer get(String path) throws IOException {
        return send("GET " + path, "");
    }

    Answer post(String path, String form) throws IOException {
        return send("POST " + path, form);
    }

    /** After the connection broke: a new one, with the same cookies. */
    void connectAgain() throws IOException {
        socket.close();
        socket = connect();
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
    }

    /** The token of this session, from a page that everyone may open. */
    String token() throws IOException {
        return get("/en/sign-in").body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
    }

    /** Signs in as the sample person of this name. */
    Browser signInAs(String name) throws IOException {
        Answer answer = get("/en/sign-in");
        if (answer.status() != 200) {
            throw new IOException("cannot sign in: " + answer.status());
        }
        if (!answer.body().contains(name)) {
            throw new IOException("cannot sign in: nobody called " + name + " in " + answer);
        }
        String before = answer.body().substring(0, answer.body().indexOf(name));
        return signIn(before.substring(before.lastIndexOf("name=\"capacity\" value=\""))
                .split("\"", 5)[3]);
    }

    /** Signs in as the sample person with this capacity. */
    Browser signIn(String capacity) throws IOException {
        Answer in = post("/en/sign-in/sample", "capacity=" + capacity + "&_csrf=" + token());
        if (in.status() != 303) {
            throw new IOException("cannot sign in as " + capacity + ": " + in.status());
        }
        return this;
    }

    private Answer send(String line, String form) throws IOException {
        StringBuilder head = new StringBuilder(line)
                .append(" HTTP/1.1\r\nHost: localhost:")
                .append(port)
                .append("\r\nAccept-Encoding: gzip\r\nUser-Agent: bench\r\nSec-Fetch-Site: same-origin\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ")
                    .append(cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")))
                    .append("\r\n");
        }
        if (!form.isEmpty()) {
            head.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                    .append(form.length())
                    .append("\r\n");
        }
        socket.getOutputStream().write((head + "\r\n" + form).getBytes(StandardCharsets.ISO_8859_1));
        return receive();
    }

    private Answer receive() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(java.util.Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            headers.put(name, value);
            if (name.equals("set-cookie")) {
                String[] cookie = value.split(";", 2)[0].split("=", 2);
                cookies.put(cookie[0], cookie[1]);
            }
        }
        byte[] body = "chunked".equals(headers.get("transfer-encoding"))
                ? chunks()
                : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        if ("close".equals(headers.get("connection"))) {
            close();
            socket = connect();
            in = new BufferedInputStream(socket.getInputStream(), 65_536);
        }
        byte[] plain = "gzip".equals(headers.get("content-encoding"))
                ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                : body;
        return new Answer(status, headers, new String(plain, StandardCharsets.UTF_8), body.length);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(length));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
