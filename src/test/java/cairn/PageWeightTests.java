package cairn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
class PageWeightTests {

    private static final int MOST = 60_000;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/en", "/cy", "/en/box", "/cy/box", "/en/sign-in", "/en/box/answer"})
    void aFirstVisitWeighsUnderSixtyKilobytesWithoutTheFont(String path) throws Exception {
        HttpResponse<byte[]> page = gzipped(path);
        Document document = Jsoup.parse(new String(
                new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(page.body())).readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8));
        int weight = page.body().length;
        for (var part : document.select("link[rel=stylesheet], link[rel=icon], script[src], img[src]")) {
            weight += gzipped(part.hasAttr("href") ? part.attr("href") : part.attr("src"))
                    .body()
                    .length;
        }
        System.out.println(path + ": " + weight + " bytes at a first visit");
        assertThat(weight).isBetween(5_000, MOST);
    }

    private HttpResponse<byte[]> gzipped(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer;
        }
    }
}
