package cairn.voice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportDatesTest {

    private final ImportDates dates = new ImportDates(LocalDate.of(2026, 11, 20));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "2010-04-12,2010-04",
                "2010-04-12T09:30:00Z,2010-04",
                "2010-04-12 09:30:00.123+01:00,2010-04",
                "2010-04,2010-04",
                "12/4/2010,2010-04",
                "12-04-2010,2010-04",
                "12.4.2010,2010-04",
                "12/04/2010 09:30,2010-04",
                " 12 April 2010 ,2010-04",
                "12 apr. 2010,2010-04",
                "12 Ebrill 2010,2010-04",
                "AWST 2011,2011-08",
                "May 2011,2011-05",
                "1 Mai 2011,2011-05",
                "29/2/2012,2012-02",
                "1900-01-01,1900-01",
                "20/11/2026,2026-11"
            })
    void aReadableDateIsKeptByMonth(String given, String month) {
        assertThat(dates.month(given)).contains(LocalDate.parse(month + "-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21",
                "1899-12-31",
                "31/2/2012",
                "4/13/2010",
                "12/4-2010",
                "12/4/10",
                "20100412",
                "soon",
                "NA",
                "Smarch 2010",
                "99999-01-01",
                "٢٠١٠-٠٤-١٢x"
            })
    void anythingElseIsNoDate(String given) {
        assertThat(dates.month(given)).isEmpty();
    }
}
