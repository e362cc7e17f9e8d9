package cairn.platform.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the answers that a person can choose. */
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }

    /** The id of its field: the first one has the question's own, so that an error leads to it. */
    public String id(String name, List<Option> options) {
        int place = options.indexOf(this);
        return place == 0 ? name : name + "-" + (place + 1);
    }
}
