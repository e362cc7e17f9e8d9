package cairn.voice.domain;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * The number on a printed slip: eight digits drawn by chance and a ninth that gives a mistyped number away (ISO 7064, MOD
 * 11,10). It tells neither order nor day, and nobody comes from it to the seven words.
 */
public record SlipNumber(String digits) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DRAWN = 100_000_000;

    static SlipNumber draw() {
        String drawn = "%08d".formatted(RANDOM.nextInt(DRAWN));
        return new SlipNumber(drawn + check(drawn));
    }

    /** The number as typed, with anything but digits between them; nothing when no slip can bear it. */
    public static Optional<SlipNumber> typed(String text) {
        String digits = text.replaceAll("[\\s.\\-]", "");
        return digits.matches("[0-9]{9}") && digits.endsWith(check(digits.substring(0, 8)))
                ? Optional.of(new SlipNumber(digits))
                : Optional.empty();
    }

    /** As it stands on the slip, in groups of three. */
    public String shown() {
        return digits.replaceAll("(\\d{3})(?=\\d)", "$1 ");
    }

    private static String check(String digits) {
        int product = 10;
        for (char digit : digits.toCharArray()) {
            int sum = (product + digit - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return String.valueOf((11 - product) % 10);
    }
}
