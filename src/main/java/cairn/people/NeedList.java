package cairn.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person needs, as they last said it.
 *
 * @param language the language of the interpreter; empty when none is needed
 * @param other in the person's own words; may be empty
 * @param reviewOn the day on which the person means to look at it again, or null; it counts on all the same
 */
public record NeedList(
        List<Need> needs,
        String language,
        String other,
        @Nullable LocalDate reviewOn,
        LocalDate on) {

    /** Whether the person has said that they need nothing in particular. */
    public boolean nothing() {
        return needs.isEmpty() && other.isEmpty();
    }
}
