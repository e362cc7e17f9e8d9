package cairn.voice;

import cairn.platform.text.Language;
import io.nayuki.qrcodegen.QrCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The square that a phone reads on a poster. It leads to the box and carries the month in which the poster runs out: no
 * place, no number, nothing that tells one poster from another of that month (walls, row 14).
 *
 * @param address where it leads
 * @param words the same address as a person would type it
 * @param size how many cells its side has, with the quiet edge
 * @param path the dark cells, as the path of a drawing
 */
public record PosterCode(String address, String words, int size, String path) {

    /** The empty edge without which a reader does not find it, in cells. */
    private static final int QUIET = 4;

    /** The square that leads to the box in this language; good until the end of the month. */
    public static PosterCode of(String origin, Language language, YearMonth month) {
        String box = origin + "/" + language.code() + "/box";
        String address = box + "?p=" + month;
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.QUARTILE);
        return new PosterCode(address, box.replaceFirst("^https?://", ""), code.size + 2 * QUIET, path(code));
    }

    /** The last good day of a poster whose code said this month; nothing when it is no month. */
    public static Optional<LocalDate> lastDay(String month) {
        try {
            return month.matches("[0-9]{4}-[0-9]{2}")
                    ? Optional.of(YearMonth.parse(month).atEndOfMonth())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
