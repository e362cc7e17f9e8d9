package cairn.voice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesLikeTest {

    private final NamesLike names = new NamesLike(List.of("Siân Prys", "Mo"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sian was kind",
                "thanks to Siân.",
                "Prys helped me",
                "I spoke to dr Bloggs",
                "Nurse Eleri listens",
                "nyrs Eleri",
                "It was Eleri who came",
                "everyone, Joe too",
                "a woman called O'Brien came, then Brien left",
                "I asked Ceri-Ann today"
            })
    void aNameMayStandHere(String words) {
        assertThat(names.in(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The food was good. Nothing else",
                "VERY GOOD CARE",
                "I went in January on a Monday. My Ward was quiet",
                "more staff, please",
                "Mo",
                "Roedd y bwyd yn dda. Diolch"
            })
    void nothingHereLooksLikeAName(String words) {
        assertThat(names.in(words)).isFalse();
    }
}
