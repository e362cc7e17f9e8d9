package cairn;

import cairn.Wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The headers that every answer carries, as they come over the wire (walls, rule 27). */
public final class Guards {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy",
                    "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(),"
                            + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(),"
                            + " publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()",
            "Server", "",
            "X-Powered-By", "");

    /** The server could not read what was asked, so it answers in both languages. */
    private static final String UNREAD = "en, cy";

    private Guards() {}

    /** What is missing from an answer that anyone may keep, such as a style sheet. */
    public static List<String> missing(Answer answer) {
        List<String> missing = new ArrayList<>();
        ALWAYS.forEach((name, value) -> {
            if (!answer.header(name).equals(value)) {
                missing.add(name + ": " + answer.header(name));
            }
        });
        return missing;
    }

    /** What is missing from a page, a file or a refusal at this address: nobody may keep it either. */
    public static List<String> missing(String path, Answer answer) {
        List<String> missing = missing(answer);
        if (!answer.header("Cache-Control").contains("no-store")) {
            missing.add("Cache-Control: " + answer.header("Cache-Control"));
        }
        String language = path.startsWith("/cy") ? "cy" : "en";
        if (answer.header("Content-Type").startsWith("text/html")
                && !answer.header("Content-Language").equals(language)
                && !answer.header("Content-Language").equals(UNREAD)) {
            missing.add("Content-Language: " + answer.header("Content-Language"));
        }
        return missing;
    }
}
