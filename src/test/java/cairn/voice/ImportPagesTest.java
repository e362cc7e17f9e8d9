package cairn.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.PastComments;
import cairn.Visitor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
class ImportPagesTest {

    private static final String COORDINATOR = "Marged";
    private static final String NURSE = "Bethan Rees";

    @LocalServerPort
    private int port;

    @Autowired
    private PastComments pastComments;

    @TempDir
    private Path folder;

    private final String name = UUID.randomUUID() + ".csv";

    @BeforeEach
    void anImportOfTheSampleService() {
        String rows = IntStream.range(0, 60)
                .mapToObj(i -> "Comment <b>" + i + "</b> " + name + ",2015-0" + (1 + i / 10) + "-12,Elm House,Food")
                .collect(Collectors.joining("\n"));
        pastComments.bringIn(
                folder,
                name,
                "Comment,When,Where,About\nundated,,,\n" + rows,
                "words=Comment,date=When,unit=Where,theme=About");
    }

    @Test
    void theCoordinatorReadsThemByMonthFiftyAPage() {
        Visitor coordinator = new Visitor(port).signIn(COORDINATOR);
        coordinator.open("/en/imports");
        assertThat(coordinator.text()).contains(name).contains("61 comments.");
        String path = path(coordinator);
        coordinator.open("/en" + path);
        assertThat(coordinator.page().select("blockquote")).hasSize(50);
        assertThat(coordinator.page().select("blockquote").getFirst().text()).contains("<b>5");
        assertThat(coordinator.page().select("article").getFirst().text())
                .contains("June 2015. Elm House Theme in the file: Food");
        coordinator.open("/en" + path + "?page=2");
        assertThat(coordinator.page().select("article")).hasSize(11);
        assertThat(coordinator.page().select("article").getLast().text()).startsWith("undated Date not known");
        assertThat(coordinator.open("/cy" + path).text())
                .contains("Mehefin 2015")
                .contains("Sylwadau o’r gorffennol");
        for (String page : List.of("0", "3", "-1", "x", "99999999999")) {
            assertThat(coordinator.open("/en" + path + "?page=" + page).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void othersFindNothingThereUntilTheCoordinatorOpensIt() {
        Visitor coordinator = new Visitor(port).signIn(COORDINATOR);
        String path = path(coordinator.open("/en/imports"));
        Visitor nurse = new Visitor(port).signIn(NURSE);
        assertThat(nurse.open("/en/imports").text()).doesNotContain(name);
        String unknown =
                nurse.open("/en/imports/" + UUID.randomUUID()).response().body();
        assertThat(nurse.open("/en" + path).status()).isEqualTo(404);
        assertThat(withoutAddress(nurse.response().body())).isEqualTo(withoutAddress(unknown));

        coordinator.open("/en" + path);
        assertThat(coordinator.text()).contains("People’s names may stand in these comments");
        coordinator.open("/en" + path + "/first-look");
        coordinator.submit("/openings", Map.of());
        assertThat(coordinator.status()).isEqualTo(422);
        assertThat(coordinator.text()).contains("Look for people’s names first, then tick this box.");
        coordinator.submit("/openings", Map.of("looked", "yes"));
        assertThat(coordinator.location()).isEqualTo("/en" + path);
        assertThat(coordinator.follow().page().select("form[action$=/openings]"))
                .isEmpty();

        assertThat(nurse.open("/en" + path).status()).isEqualTo(200);
        assertThat(nurse.text()).contains("Opened by " + COORDINATOR);
        assertThat(nurse.page().select("form[action$=/openings]")).isEmpty();
    }

    private String path(Visitor coordinator) {
        return coordinator
                .open("/en/imports")
                .page()
                .select("a:contains(" + name + ")")
                .attr("href")
                .replaceFirst("^/en", "");
    }

    /** A page names its own address once, in the link to the other language. */
    private static String withoutAddress(String page) {
        return page.replaceAll("/imports/[0-9a-f-]{36}", "").replaceAll("value=\"[^\"]+\"", "");
    }
}
