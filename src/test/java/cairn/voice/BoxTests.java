package cairn.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
class BoxTests {

    @LocalServerPort
    int port;

    @Test
    void whatFallsInIsFoundAgainWithTheSevenWords() {
        Visitor someone = new Visitor(port).open("/en/box");
        someone.submit("/box", Map.of("to", "WORDS", "opens", "TODAY"));
        someone.submit("/box", Map.of("to", "CHECK", "words", "The tea is cold."));
        someone.submit("/box", Map.of("to", "SEND"));
        assertThat(someone.text()).contains("Thank you. We have it.");
        String words =
                String.join(" ", someone.page().select(".app-words__word").eachText());
        someone.open("/en/box/answer").submit("/box/answer", Map.of("words", words));
        assertThat(someone.text()).contains("The tea is cold.");
    }
}
