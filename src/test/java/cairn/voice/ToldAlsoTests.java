package cairn.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.MovableClock;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.voice.domain.BoxOpening;
import cairn.voice.domain.ToldAlso;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is raised without showing a name is told elsewhere only where its author asked, and says nothing of what it is. */
@CairnTest
class ToldAlsoTests {

    private static final String SOMETHING = "there is something to read";

    @LocalServerPort
    int port;

    @Autowired
    BoxOpening boxOpening;

    @Autowired
    ToldAlso toldAlso;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    MovableClock clock;

    private Wire bethan;
    private Wire author;
    private String open;

    @BeforeEach
    void peopleSignIn() {
        bethan = new Wire(port).signIn("Bethan Rees");
        author = new Wire(port).signIn("Siân");
        open = Raisings.unit(bethan, "Onnen");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void onlyWhoAskedIsToldAndOnlyOnTheMondayAfter() throws IOException {
        String words = "A secret " + UUID.randomUUID();
        String own = Raisings.notShown(author, open, "TODAY", words);
        boxOpening.open();
        Raisings.answer(bethan, Raisings.atUnit(bethan, open, words), "ACTED_ON");
        nextMonday();
        toldAlso.tell();
        assertThat(somethings()).as("nobody asked").isZero();

        author.post("/en/own/" + own + "/tellings", Map.of("also", "yes"));
        clock.reset();
        toldAlso.tell();
        assertThat(somethings()).as("not before Monday").isZero();

        nextMonday();
        toldAlso.tell();
        toldAlso.tell();
        assertThat(somethings()).as("once").isEqualTo(1);
        String list = new Wire(port).signIn("Marged").get("/en/to-tell").page().text();
        assertThat(list).contains("Siân", SOMETHING).doesNotContain(words);
    }

    @Test
    void itIsNobodyElsesToChoose() {
        String own = Raisings.notShown(author, open, "TODAY", "Mine " + UUID.randomUUID());
        assertThat(bethan.post("/en/own/" + own + "/tellings", Map.of("also", "yes"))
                        .status())
                .isEqualTo(404);
    }

    private void nextMonday() {
        clock.moveTo(LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
    }

    private int somethings() throws IOException {
        return new Rows(postgres)
                .jdbc()
                .sql("select count(*) from answers.notice where kind = 'SOMETHING'")
                .query(Integer.class)
                .single();
    }
}
