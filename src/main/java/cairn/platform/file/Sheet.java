package cairn.platform.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table to take away. Every cell is text, in a CSV file and in a spreadsheet alike: nothing in it is ever run. A
 * spreadsheet holds 32,767 signs in a cell; what is longer ends there with "…", and is whole in the CSV file.
 *
 * @param name of the file, without its ending
 * @param rows each with as many cells as the header
 */
public record Sheet(String name, List<String> header, List<List<String>> rows) {

    /** As a file of this kind. */
    public enum Kind {
        CSV("csv", new MediaType("text", "csv", StandardCharsets.UTF_8)),
        XLSX("xlsx", MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

        private final String ending;
        private final MediaType type;

        Kind(String ending, MediaType type) {
            this.ending = ending;
            this.type = type;
        }
    }

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LONGEST_CELL = 32_767;

    /** What a browser keeps as a file. */
    public ResponseEntity<byte[]> download(Kind kind) {
        return ResponseEntity.ok()
                .contentType(kind.type)
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename(name + "." + kind.ending, StandardCharsets.UTF_8)
                        .build()))
                .body(kind == Kind.CSV ? csv() : spreadsheet());
    }

    /** Spreadsheet programs take it for UTF-8 only with the mark in front. */
    byte[] csv() {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvRows csv = new CsvRows(text)) {
            csv.write(header);
            rows.forEach(csv::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] spreadsheet() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Cairn", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Cairn");
            write(sheet, 0, header);
            for (int i = 0; i < rows.size(); i++) {
                write(sheet, i + 1, rows.get(i));
            }
            sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            sheet.value(row, i, cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL - 1) + "…" : cell);
        }
    }
}
