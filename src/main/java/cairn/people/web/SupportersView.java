package cairn.people.web;

import cairn.people.domain.Preparations.Preparation;
import cairn.people.domain.Supporter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a person trusts to support them, and their own notes.
 *
 * @param notes null while none were written
 * @param done what has just been done, a key of texts, or null
 */
public record SupportersView(
        List<Supporter> supporters,
        @Nullable Preparation notes,
        LocalDate today,
        @Nullable String done) {

    public List<Supporter> standing() {
        return supporters.stream().filter(s -> !s.over(today)).toList();
    }

    public List<Supporter> past() {
        return supporters.stream().filter(s -> s.over(today)).toList();
    }
}
