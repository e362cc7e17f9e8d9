package cairn.platform.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes rows that people open in a spreadsheet. No cell can be taken for a formula there (OWASP, CSV injection): one that
 * begins like a formula gets an apostrophe in front.
 */
public final class CsvRows implements Closeable {

    private static final String FORMULAS_BEGIN_WITH = "=+-@\t\r\n＝＋－＠";

    private final CsvWriter rows;

    public CsvRows(Writer to) {
        this.rows = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(to);
    }

    public void write(String... cells) {
        write(List.of(cells));
    }

    public void write(List<String> cells) {
        rows.writeRecord(cells.stream().map(CsvRows::harmless).toList());
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULAS_BEGIN_WITH.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
