package cairn.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.PastComments;
import cairn.Wire;
import cairn.Wire.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which files are taken, and what is said of those that are not. */
@CairnTest
class ImportOnAPageTest {

    @LocalServerPort
    private int port;

    @Test
    void aFileLeadsToItsColumnsWithAGuess() {
        Wire marged = new Wire(port).signIn("Marged");
        Answer brought = PastComments.bring(marged, "C:/Users/me/past.csv", "Sylw,Dyddiad\nDiolch,2019-01-01\n");
        assertThat(brought.status()).isEqualTo(303);
        Answer columns = marged.get(brought.location());
        assertThat(columns.page().select("#words option[selected]").attr("value"))
                .isEqualTo("Sylw");
        assertThat(columns.page().select("#date option[selected]").attr("value"))
                .isEqualTo("Dyddiad");
        assertThat(columns.page().text()).contains("past.csv").doesNotContain("Users");
        Answer again = marged.post(brought.location() + "/readings", Map.of("words", "", "date", "Dyddiad"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#words-error").text()).contains("people’s own words");
        assertThat(again.page().select("#date option[selected]").attr("value")).isEqualTo("Dyddiad");
        marged.post(brought.location() + "/droppings", Map.of());
        assertThat(marged.get(brought.location()).page().text()).contains("This file was dropped");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|The file is empty",
                "'\n\n'|The file is empty",
                "',,\na,b,c\n'|The first line names no columns",
                "'Comment\n\"open\n'|A quotation mark is not closed. Look after this line of the file: 1"
            })
    void aFileThatIsNoneIsRefusedNextToItsField(String content, String why) {
        refused(PastComments.bring(new Wire(port).signIn("Marged"), "past.csv", content), 422, why);
    }

    @Test
    void aFileThatIsNoTextIsRefusedNextToItsField() {
        refused(
                PastComments.bring(new Wire(port).signIn("Marged"), "past.csv", "\0\0\0"),
                422,
                "This is not a CSV file");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedWhereverItsFirstLetterStands() {
        Wire marged = new Wire(port).signIn("Marged");
        String body = PastComments.form(
                "name=\"file\"; filename=\"past.csv\"", "Comment\n" + "plain\n".repeat(50_000) + "caf\u00e9\n");
        Answer answer = marged.send(
                "POST",
                "/en/imports/new",
                Map.of("Content-Type", PastComments.FORM_WITH_FILE, "X-CSRF-TOKEN", marged.token()),
                body.getBytes(StandardCharsets.ISO_8859_1));
        refused(answer, 422, "The file is not written in UTF-8");
    }

    @Test
    void noFileAtAllIsAskedForAgain() {
        Wire marged = new Wire(port).signIn("Marged");
        refused(PastComments.bring(marged, "", ""), 422, "Choose a file");
        refused(marged.post("/en/imports/new", Map.of()), 422, "Choose a file");
    }

    @Test
    void aFileThatIsTooLargeIsSaidToBeBeforeAByteOfItIsRead() {
        Wire marged = new Wire(port).signIn("Marged");
        for (String size : new String[] {"100200000", "300000000"}) {
            Answer answer = marged.send(
                    "POST",
                    "/en/imports/new",
                    Map.of(
                            "Content-Type",
                            PastComments.FORM_WITH_FILE,
                            "Content-Length",
                            size,
                            "X-CSRF-TOKEN",
                            marged.token()),
                    "");
            refused(answer, 413, "The file is larger than 100 MB");
        }
    }

    @Test
    void filesAreTakenFromWhoeverIsSignedInAndAtThisAddressAlone() {
        assertThat(PastComments.bring(new Wire(port), "past.csv", "Comment\na\n")
                        .status())
                .isEqualTo(403);
        assertThat(PastComments.bring(new Wire(port).signIn("Bethan Rees"), "past.csv", "Comment\na\n")
                        .status())
                .isEqualTo(404);
        Wire marged = new Wire(port).signIn("Marged");
        String raising = PastComments.form("name=\"_csrf\"", marged.token());
        Answer elsewhere =
                marged.send("POST", "/en/raised/new", Map.of("Content-Type", PastComments.FORM_WITH_FILE), raising);
        assertThat(elsewhere.status()).isEqualTo(403);
    }

    private static void refused(Answer answer, int status, String why) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.page().select("#file-error").text()).contains(why);
        assertThat(answer.page().select(".nhsuk-error-summary a[href=#file]").text())
                .contains(why);
    }
}
