package cairn.voice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlipNumberTest {

    @Test
    void oneWrongFigureIsAlwaysNoticed() {
        for (int i = 0; i < 200; i++) {
            String number = SlipNumber.draw().digits();
            for (int at = 0; at < number.length(); at++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    String typed = number.substring(0, at) + digit + number.substring(at + 1);
                    assertThat(SlipNumber.typed(typed).isPresent()).as(typed).isEqualTo(digit == number.charAt(at));
                }
            }
        }
    }

    @Test
    void spacesDotsAndHyphensBetweenTheFiguresDoNotMatter() {
        SlipNumber number = SlipNumber.draw();
        assertThat(number.shown()).matches("\\d{3} \\d{3} \\d{3}");
        assertThat(SlipNumber.typed(" " + number.shown().replace(" ", ". -") + "\n"))
                .contains(number);
    }
}
