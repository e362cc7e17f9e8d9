package cairn.evidence;

/**
 * An action of the partnership model by its catalogue ID, such as {@code G1.03} or {@code GX.03}; or one that a service has
 * added to a level, such as {@code N1.01}.
 *
 * @throws IllegalArgumentException when it is not of that form
 */
public record ActionId(String value) implements Comparable<ActionId> {

    public ActionId {
        if (!value.matches("G[123X]\\.\\d{2}|N[123]\\.\\d{2}")) {
            throw new IllegalArgumentException("no action has the id " + value);
        }
    }

    @Override
    public int compareTo(ActionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
