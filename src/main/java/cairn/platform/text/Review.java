package cairn.platform.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mark above every Welsh text: {@code # cy: draft 2026-11-21 own en=4f1c9a02}. When the English changes, its hash no
 * longer agrees, and what was {@code ok} is a draft again (house rule 2.12 of the Welsh notes).
 *
 * @param state {@code draft}, {@code seen SOURCE} or {@code ok NAME DATE}
 * @param english the first eight hex digits of the SHA-256 of the English text that was translated
 */
public record Review(String state, String english) {

    static final Review DRAFT = new Review("draft", "");
    private static final Pattern MARK = Pattern.compile("# cy: ((?:draft|seen|ok) .*?) en=([0-9a-f]{8})");

    /** Reads the mark, or null when the line is none. */
    public static @Nullable Review read(String line) {
        Matcher mark = MARK.matcher(line.strip());
        return mark.matches() ? new Review(mark.group(1), mark.group(2)) : null;
    }

    /** Whether a named person said this Welsh is right for this English. */
    public boolean counts(String englishNow) {
        return state.startsWith("ok ") && english.equals(hash(englishNow));
    }

    public static String hash(String english) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(english.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
