package cairn.voice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedInTest {

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource({
        "Bethan shouted at me, Bethan Rees, true",
        "mrs REES shouted, Bethan Rees, true",
        "Siân would not listen, Sian Prys, true",
        "Bethany is kind, Bethan Rees, false",
        "the nurse shouted, Bethan Rees, false",
        "so be it, Al Be, false"
    })
    void whoeverIsNamedInTheWordsIsFound(String words, String name, boolean named) {
        assertThat(NamedIn.words(words, name)).isEqualTo(named);
    }
}
