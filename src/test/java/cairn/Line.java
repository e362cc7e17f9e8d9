package cairn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection that stays open for whoever asks next, from the same address: who asks stands in what they send. Reads an
 * answer as it says how long it is; what comes behind it is no part of any answer, and fails.
 */
final class Line {

    /** The server hangs up behind its hundredth answer, and says so in a header that no other answer has. */
    private static final int ANSWERS = 99;

    /** The server hangs up on who was silent for three seconds; nobody asks in the moment in which it does. */
    private static final Duration SILENT = Duration.ofSeconds(1);

    private static final byte[] END = {'\r', '\n', '\r', '\n'};
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)\r\n");
    private static final Map<String, Deque<Line>> OPEN = new ConcurrentHashMap<>();

    private final SocketChannel channel;
    private final byte[] came = new byte[16_384];
    private int at;
    private int end;
    private int answers;
    private long answered;

    private Line(SocketChannel channel) {
        this.channel = channel;
    }

    /** All that comes back; nothing when the server hangs up. */
    static byte[] ask(int port, String from, byte[] request) throws IOException {
        Deque<Line> open = OPEN.computeIfAbsent(from + " " + port, key -> new ConcurrentLinkedDeque<>());
        Line line = open.poll();
        while (line != null && !line.isOpen()) {
            line = open.poll();
        }
        if (line == null) {
            line = to(port, from);
        }
        byte[] answer = line.exchange(request, false, false);
        if (line.channel.isOpen()) {
            line.answered = System.nanoTime();
            open.push(line);
        }
        return answer;
    }

    /** The same on a connection of its own, up to its end: whatever came behind the answer too. */
    static byte[] alone(int port, String from, byte[] request, boolean cut) throws IOException {
        return to(port, from).exchange(request, true, cut);
    }

    private static Line to(int port, String from) throws IOException {
        SocketChannel channel = SocketChannel.open();
        // Tens of thousands of ports would stay taken for a minute; the mail server's could be one of them.
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.bind(new InetSocketAddress(from, 0));
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        channel.socket().setSoTimeout(60_000);
        return new Line(channel);
    }

    private boolean isOpen() throws IOException {
        int more;
        try {
            channel.configureBlocking(false);
            more = at < end ? 1 : channel.read(ByteBuffer.allocate(1));
            channel.configureBlocking(true);
        } catch (IOException hungUp) {
            more = -1;
        }
        if (more > 0) {
            throw new IOException("more came than the answer said");
        }
        boolean open = more == 0 && System.nanoTime() - answered < SILENT.toNanos();
        if (!open) {
            channel.close();
        }
        return open;
    }

    private byte[] exchange(byte[] request, boolean alone, boolean cut) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        boolean whole = write(request);
        boolean again = false;
        try {
            if (whole && cut) {
                // Nothing more comes: a server that expects more need not wait for it.
                channel.shutdownOutput();
            }
            again = (alone ? toItsEnd(answer) : read(answer)) && whole && ++answers < ANSWERS;
        } catch (IOException e) {
            // The connection is reset behind an answer that came before the request was read.
            if (whole) {
                throw e;
            }
        } finally {
            if (!again) {
                channel.close();
            }
        }
        return answer.toByteArray();
    }

    /** Whether all of it was taken: what refuses a request for its head alone need not read the rest. */
    private boolean write(byte[] request) {
        try {
            channel.socket().getOutputStream().write(request);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads one answer; gives back whether another may follow on this connection. */
    private boolean read(ByteArrayOutputStream answer) throws IOException {
        if (!head(answer)) {
            return false;
        }
        String head = answer.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        Matcher length = LENGTH.matcher(head);
        if (head.contains("\r\ntransfer-encoding: chunked\r\n")) {
            while (piece(answer) > 0) {
                // The next one says how long it is itself.
            }
        } else if (length.find()) {
            take(answer, Integer.parseInt(length.group(1)));
        } else if (!head.matches("(?s)http/1.1 (?:204|304) .*")) {
            return toItsEnd(answer);
        }
        return !head.contains("\r\nconnection: close\r\n");
    }

    /** No other answer follows. */
    private boolean toItsEnd(ByteArrayOutputStream answer) throws IOException {
        while (at < end || fill()) {
            take(answer, end - at);
        }
        return false;
    }

    private boolean head(ByteArrayOutputStream answer) throws IOException {
        for (int found = 0; found < END.length; ) {
            if (at == end && !fill()) {
                if (answer.size() == 0) {
                    return false;
                }
                throw new IOException("ends in its head: " + answer);
            }
            byte next = came[at++];
            answer.write(next);
            found = next == END[found] ? found + 1 : next == END[0] ? 1 : 0;
        }
        return true;
    }

    private int piece(ByteArrayOutputStream answer) throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.indexOf("\r\n") < 0) {
            take(answer, 1);
            line.append((char) came[at - 1]);
        }
        int length = Integer.parseInt(line.toString().strip(), 16);
        take(answer, length + 2);
        return length;
    }

    private void take(ByteArrayOutputStream answer, int bytes) throws IOException {
        for (int left = bytes; left > 0; ) {
            if (at == end && !fill()) {
                throw new IOException("ends before it said that it would");
            }
            int now = Math.min(left, end - at);
            answer.write(came, at, now);
            at += now;
            left -= now;
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, channel.socket().getInputStream().read(came));
        return end > 0;
    }
}
