package cairn.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    @Test
    void noCellIsAFormulaInASpreadsheet() throws IOException {
        StringWriter text = new StringWriter();
        try (CsvRows rows = new CsvRows(text)) {
            rows.write("=1+1", "+1", "-1", "@a", "\tb", "＝c", "12", "a=b", "");
        }
        assertThat(text.toString())
                .startsWith("\"'=1+1\",\"'+1\",\"'-1\",\"'@a\",\"'\tb\",\"'＝c\",\"12\",\"a=b\",\"\"");
    }

    @Test
    void quotesAndLineBreaksStayInTheirCell() throws IOException {
        StringWriter text = new StringWriter();
        try (CsvRows rows = new CsvRows(text)) {
            rows.write("a \"b\"\nc", "d");
        }
        assertThat(text.toString()).startsWith("\"a \"\"b\"\"\nc\",\"d\"");
    }
}
