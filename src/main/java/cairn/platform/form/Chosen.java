package cairn.platform.form;

import java.util.Arrays;
import java.util.Optional;

/** What was chosen of a closed list; anything that is not on the list was not chosen. */
public final class Chosen {

    private Chosen() {}

    public static <E extends Enum<E>> Optional<E> of(Class<E> list, String chosen) {
        return Arrays.stream(list.getEnumConstants())
                .filter(e -> e.name().equals(chosen))
                .findFirst();
    }
}
