package cairn.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-5", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"})
    void aCellThatASpreadsheetWouldRunIsOnlyText(String cell) {
        assertThat(csv(cell)).isEqualTo("'" + cell);
        assertThat(spreadsheet(cell)).doesNotContain("<f>");
    }

    @Test
    void allOtherWordsStandAsTheyWereWritten() {
        String words = "“Tŷ” & <b>,\nline two; it’s 5 = 5 \uD83C\uDF33";
        assertThat(csv(words)).isEqualTo(words);
        assertThat(Jsoup.parse(spreadsheet(words), "", Parser.xmlParser()).wholeText())
                .contains(words);
        assertThat(spreadsheet("a\u0001b"))
                .as("no sign that would spoil the whole file")
                .doesNotContain("\u0001");
    }

    private static String csv(String cell) {
        String file = new String(sheet(cell).csv(), StandardCharsets.UTF_8);
        assertThat(file).startsWith("\uFEFF");
        return CsvReader.builder().ofCsvRecord(file.substring(1)).stream()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .getField(0);
    }

    private static String spreadsheet(String cell) {
        try {
            Path file = Files.write(
                    Files.createTempFile("sheet", ".xlsx"), sheet(cell).spreadsheet());
            try (ZipFile zip = new ZipFile(file.toFile())) {
                StringBuilder all = new StringBuilder();
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
                return all.toString();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet sheet(String cell) {
        return new Sheet("test", List.of("Words"), List.of(List.of(cell)));
    }
}
