package cairn.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.Guards;
import cairn.Wire;
import cairn.Wire.Answer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The headers of every answer, as they come over the wire (walls, rule 27). */
@CairnTest
class HeadersTests {

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyPageIsGuardedForWhoeverOpensIt() {
        for (Wire visitor : List.of(new Wire(port), new Wire(port).signIn("Anwen"), new Wire(port).signIn("Marged"))) {
            for (String path : everyPage()) {
                kept(path, visitor.get(path));
            }
        }
    }

    @Test
    void soIsWhatIsRefused() {
        Wire anwen = new Wire(port).signIn("Anwen");
        kept("/en", anwen.send("POST", "/en", Map.of(), "a=b"));
        kept(
                "/cy",
                anwen.post("/cy/raised/new", Map.of("form", UUID.randomUUID().toString(), "to", "SEND")));
        kept("/cy", anwen.post("/cy/owed/1/acknowledgements", Map.of()));
        kept("/cy", anwen.post("/cy/sign-in/sample", Map.of()));
        kept("/en", anwen.get("/nothing-here"));
        kept("/en", anwen.send("PUT", "/en/about", Map.of("X-CSRF-TOKEN", anwen.token()), ""));
        kept("/en", new Wire(port).send("POST", "/en/box", Map.of(), "a=b"));
    }

    @Test
    void anAssetIsGuardedTooAndNobodysCookieComesWithIt() {
        Answer asset = new Wire(port).get("/assets/cairn.css");
        assertThat(asset.status()).isEqualTo(200);
        assertThat(Guards.missing(asset)).isEmpty();
        assertThat(asset.headers("Set-Cookie")).isEmpty();
    }

    @Test
    void whatTheServerCannotReadIsRefusedWithoutSayingWhoRefuses() {
        for (String path : List.of("/en/%zz", "/en//box", "/en/;a=b/box", "/en/%2e%2e/x", "/en/a|b", "//")) {
            Answer answer = new Wire(port).get(path);
            assertThat(answer.status()).as(path).isBetween(400, 404);
            assertThat(Guards.missing(path, answer)).as(path).isEmpty();
            assertThat(answer.page().select("h1").text()).as(path).contains("We could not read that");
            assertThat(answer.body()).doesNotContainIgnoringCase("tomcat", "apache", "exception");
        }
    }

    @Test
    void noCookieIsSetBeforeAFormIsOpenedAndNoneByTheBox() {
        Wire visitor = new Wire(port);
        for (String path :
                List.of("/", "/en", "/cy", "/en/about", "/cy/urgent-help", "/en/who-can-see-what", "/en/units")) {
            assertThat(visitor.get(path).headers("Set-Cookie")).as(path).isEmpty();
        }
        for (Wire boxed : List.of(visitor, new Wire(port).signIn("Anwen"))) {
            for (String path : List.of("/en/box", "/cy/box", "/en/box/answer", "/en/box/nothing-here")) {
                assertThat(boxed.get(path).headers("Set-Cookie")).as(path).isEmpty();
            }
            assertThat(boxed.send("POST", "/en/box", Map.of("Sec-Fetch-Site", "same-origin"), "to=SEND")
                            .headers("Set-Cookie"))
                    .isEmpty();
        }
        assertThat(visitor.get("/en/sign-in").header("Set-Cookie"))
                .startsWith("cairn=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Max-Age", "Expires");
    }

    @Test
    void signingOutMakesTheBrowserForget() {
        Answer out = new Wire(port).signIn("Anwen").post("/en/sign-out", Map.of());
        assertThat(out.header("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(out.headers("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("seen=") && cookie.contains("HttpOnly"));
    }

    private static void kept(String path, Answer answer) {
        assertThat(Guards.missing(path, answer))
                .as(path + " " + answer.status())
                .isEmpty();
        if (answer.header("Content-Type").startsWith("text/html")) {
            assertThat(answer.page().select("html").attr("lang"))
                    .as(path)
                    .isEqualTo(path.startsWith("/cy") ? "cy" : "en");
        }
    }

    /** Every address that can be opened, in both languages; ids are nobody's. */
    private Set<String> everyPage() {
        Set<String> pages = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping ->
                        Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatternValues().stream())
                .forEach(pattern -> {
                    for (String language : List.of("en", "cy")) {
                        pages.add(pattern.replace("{language:en|cy}", language)
                                .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString()));
                    }
                });
        assertThat(pages).hasSizeGreaterThan(30);
        return pages;
    }
}
