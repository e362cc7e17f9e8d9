package cairn.evidence;

/**
 * An action of the partnership model by its catalogue ID, such as {@code G1.03} or {@code GX.03}.
 *
 * @throws IllegalArgumentException when it is not of that form
 */
public record ActionId(String value) {

    public ActionId {
        if (!value.matches("G[123X]\\.\\d{2}")) {
            throw new IllegalArgumentException("no action has the id " + value);
        }
    }
}
