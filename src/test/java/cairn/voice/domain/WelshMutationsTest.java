package cairn.voice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WelshMutationsTest {

    @ParameterizedTest
    @CsvSource({
        "cadair, gadair nghadair chadair",
        "pobl, bobl mhobl phobl",
        "ty, dy nhy thy",
        "bwyd, fwyd mwyd",
        "drws, ddrws nrws",
        "gardd, ardd ngardd",
        "llyfr, lyfr",
        "meddyg, feddyg",
        "rhaglen, raglen",
        "ystafell, hystafell"
    })
    void aWordIsLookedForInEveryFormAndEveryFormLeadsBackToIt(String word, String changed) {
        for (String form : changed.split(" ")) {
            if (word.length() > 2) {
                assertThat(WelshMutations.forms(word)).contains(word, form);
            }
            if (form.length() > 2) {
                assertThat(WelshMutations.forms(form)).contains(word, form);
            }
        }
    }

    @Test
    void whatDoesNotChangeIsLookedForAsItStands() {
        assertThat(WelshMutations.forms("chwaer")).doesNotContain("hwaer", "dwaer");
        assertThat(WelshMutations.forms("ffenestr")).doesNotContain("benestr");
        assertThat(WelshMutations.forms("i")).containsExactly("i");
    }
}
