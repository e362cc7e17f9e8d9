package cairn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection that stays open hides nothing that a closed one would have shown. */
class LineTest {

    private static final String OK = "HTTP/1.1 200 \r\n";

    private ServerSocket server;

    @BeforeEach
    void listens() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    }

    @AfterEach
    void stops() throws IOException {
        server.close();
    }

    @Test
    void oneAnswerFollowsAnotherOnOneConnection() throws IOException {
        serves(
                false,
                OK + "Content-Length: 2\r\n\r\nab",
                OK + "Transfer-Encoding: chunked\r\n\r\n3\r\ncde\r\n0\r\n\r\n");
        assertThat(ask().body()).isEqualTo("ab");
        assertThat(ask().body()).isEqualTo("cde");
    }

    @Test
    void whatComesBehindAnAnswerFails() {
        serves(false, OK + "Content-Length: 2\r\n\r\nabc");
        assertThat(ask().body()).isEqualTo("ab");
        assertThatThrownBy(this::ask).hasMessageContaining("more came");
    }

    @Test
    void anAnswerThatEndsTooSoonFails() {
        serves(true, OK + "Content-Length: 4\r\n\r\nabc");
        assertThatThrownBy(this::ask).hasMessageContaining("ends before");
    }

    @Test
    void aServerThatHangsUpAnswersNothing() {
        serves(true, "");
        assertThat(ask().status()).isZero();
    }

    private Wire.Answer ask() {
        return new Wire(server.getLocalPort()).get("/");
    }

    /** Says these things on one connection, each to one request. */
    private void serves(boolean hangsUp, String... answers) {
        Thread.ofVirtual().start(() -> {
            try (Socket socket = server.accept()) {
                for (String answer : answers) {
                    socket.getInputStream().read(new byte[4_096]);
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                }
                if (!hangsUp) {
                    socket.getInputStream().read();
                }
            } catch (IOException e) {
                // Whoever asked is not there any more.
            }
        });
    }
}
