package cairn.voice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2019-q1", "2019-q4", "2019-to-05"})
    void whatStandsInAnAddressLeadsBackToTheSamePeriod(String code) {
        assertThat(Period.of(code).orElseThrow().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1899", "2019-q5", "2019-to-13", "2019-to-00", "x", "2019-2", "99999"})
    void anythingElseIsNone(String code) {
        assertThat(Period.of(code)).isEmpty();
    }

    @Test
    void aWindowIsOfWholeMonthsAndOlderOnesAreAsLong() {
        Period quarter = Period.quarter(2019, 2);
        assertThat(quarter.from()).isEqualTo("2019-04-01");
        assertThat(quarter.until()).isEqualTo("2019-07-01");
        assertThat(quarter.endingWith(LocalDate.of(2018, 11, 9))).isEqualTo(Period.quarter(2018, 4));
        assertThat(Period.upTo(YearMonth.of(2019, 5)).from()).isEqualTo("2018-06-01");
        assertThat(Period.upTo(YearMonth.of(2019, 5)).endingWith(LocalDate.of(2012, 3, 1)))
                .isEqualTo(Period.upTo(YearMonth.of(2012, 3)));
    }
}
