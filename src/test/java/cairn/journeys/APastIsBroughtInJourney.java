package cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.GeneratedPast;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people said before Cairn was here: from a file on a coordinator's computer to somebody else who reads it. */
@CairnTest
class APastIsBroughtInJourney {

    private static final int ROWS = 6_000;
    private static final int SOON = 100;

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true", "CY, false"})
    void aFileComesInIsLookedThroughOpenedReadAndWithdrawn(Language language, boolean scripts) throws Exception {
        GeneratedPast past = GeneratedPast.in(folder, ROWS);
        String address;
        try (Person marged = new Person(port, language, texts, scripts)) {
            // Given a coordinator with a file, who says what its columns hold and sees how it will look
            marged.signsInAs("Marged").opens("/imports").presses("voice.imports.new.title");
            marged.presses("platform.continue").sees(marged.t("voice.imports.new.choose"));
            marged.page().locator("#file").setInputFiles(past.file());
            marged.presses("platform.continue").sees(marged.t("voice.imports.columns.title"));
            assertThat(List.of("words", "date", "unit", "kind", "theme"))
                    .extracting(field -> marged.page().locator("#" + field).inputValue())
                    .containsExactly("comment_txt", "date", "team_n", "comment_type", "category");
            marged.picks("theme", "date").presses("platform.continue").sees(marged.t("voice.imports.columns.twice"));
            marged.picks("theme", "category").presses("platform.continue");
            watches(marged, "voice.imports.checked.title", scripts);
            marged.sees(marged.t("voice.imports.checked.rows", "n", past.rows()))
                    .sees(past.name() + ", 0");
            marged.sees(marged.t("voice.imports.checked.refused.what", "n", past.refused()))
                    .sees("Elm House Team");
            assertThat(rows(downloads(marged, "voice.imports.checked.refused.all")))
                    .hasSize(past.refused() + 1);

            // When it is started, and left and returned to on the way
            marged.presses("voice.imports.checked.start");
            marged.opens("/imports").sees(marged.t("voice.imports.stage.WRITING"));
            marged.follows(past.name());
            Set<String> seen = watches(marged, "voice.imports.report.title", scripts);
            assertThat(seen).as("how far it was").hasSizeGreaterThan(1);

            // Then every row is accounted for, also in the file to take away
            marged.sees(marged.t("voice.imports.rows", "n", past.rows() - past.refused()));
            marged.sees(marged.t("voice.imports.rows", "n", past.rows()));
            Map<String, Long> fates = rows(downloads(marged, "voice.imports.report.download")).stream()
                    .skip(1)
                    .collect(Collectors.groupingBy(row -> row.getField(1), Collectors.counting()));
            assertThat(fates)
                    .isEqualTo(Map.of(
                            marged.t("voice.imports.fate.taken"),
                            (long) past.rows() - past.refused(),
                            marged.t("voice.imports.fate.refused"),
                            (long) past.refused()));

            // And one who looks for names holds a comment back before opening the rest
            marged.presses("voice.imports.report.read").seesSoon(marged.t("voice.imports.shut"));
            address = marged.page().url().replaceFirst(".*/(en|cy)/", "/");
            marged.presses("voice.imports.look.title").sees("nurse Eleri");
            marged.presses("voice.imports.open.button").sees(marged.t("voice.imports.look.notYet"));
            marged.follows(marged.t("voice.imports.hold.title")).sees("nurse Eleri");
            String held = marged.page().locator("blockquote").innerText();
            marged.presses("voice.imports.hold.title").sees(marged.t("voice.imports.reason.empty"));
            marged.writes("reason", "It names a nurse.").presses("voice.imports.hold.title");
            marged.sees(marged.t("voice.imports.look.held", "n", 1)).sees("It names a nurse.");
            marged.ticks(marged.t("voice.imports.look.yes")).presses("voice.imports.open.button");
            marged.sees(marged.t("voice.imports.looked", "name", "Marged", "n", 1));

            // So somebody else reads the others, and not that one
            try (Person bethan = new Person(port, language, texts, scripts)) {
                bethan.signsInAs("Bethan Rees").opens("/imports").follows(past.name());
                bethan.sees(past.name() + ",").doesNotSee(held);
                assertThat(bethan.page().locator("blockquote").count()).isEqualTo(50);
                bethan.sees(bethan.t("voice.imports.taken", "n", past.rows() - past.refused() - 1));

                // And nothing of it from the moment at which it is withdrawn, until it is brought back
                marged.unfolds("voice.imports.withdraw.title");
                marged.presses("voice.imports.withdraw.title").sees(marged.t("voice.imports.reason.empty"));
                marged.writes("reason", "The wrong file.").presses("voice.imports.withdraw.title");
                marged.sees("The wrong file.").doesNotSee(past.name() + ", 1");
                bethan.opens("/imports").doesNotSee(past.name());
                bethan.opens(address).doesNotSee(past.name()).sees(bethan.t("platform.problem.notFound.title"));
                marged.writes("reason", "It was right.").presses("voice.imports.withdraw.back");
                bethan.opens(address).sees(past.name() + ",").doesNotSee(held);
            }
        }
    }

    /** Looks until the page has this title, and says all that stood there on the way; without scripts by the button. */
    private static Set<String> watches(Person person, String title, boolean scripts) {
        Set<String> seen = new TreeSet<>();
        Locator far = person.page().locator("#far");
        for (int looks = 0; looks < 200; looks++) {
            if (person.page().locator("h1").innerText().equals(person.t(title))) {
                return seen;
            }
            seen.addAll(shown(far));
            person.page().waitForTimeout(SOON);
            if (!scripts) {
                person.presses("voice.imports.working.look");
            }
        }
        throw new AssertionError("never came to " + title);
    }

    /** What stands there now; nothing while the browser goes on to the next page by itself. */
    private static List<String> shown(Locator far) {
        try {
            return far.allInnerTexts();
        } catch (PlaywrightException goesOn) {
            assertThat(goesOn.getMessage()).contains("navigation");
            return List.of();
        }
    }

    private static List<CsvRecord> rows(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").doesNotContain("\"=");
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
    }

    private static Path downloads(Person person, String key) {
        Download download = person.page()
                .waitForDownload(
                        () -> person.page().getByText(person.t(key)).first().click());
        return download.path();
    }
}
