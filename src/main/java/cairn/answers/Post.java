package cairn.answers;

import cairn.platform.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that owes answers, with whoever holds it now.
 *
 * @param above the post that is asked when this one's answers were none; null at the top
 */
public record Post(
        UUID id, String titleEn, String titleCy, @Nullable UUID above, List<Holder> holders) {

    /**
     * A person who holds the post now, or stands in.
     *
     * @param unit the unit of the capacity in which they hold it, if it is a unit's
     */
    public record Holder(
            UUID person,
            String name,
            boolean deputy,
            @Nullable UUID unit) {}

    public String title(Language language) {
        return language.of(titleEn, titleCy);
    }

    public Optional<Holder> holder() {
        return holders.stream().filter(h -> !h.deputy()).findFirst();
    }

    public Optional<Holder> deputy() {
        return holders.stream().filter(Holder::deputy).findFirst();
    }

    /** Whether nobody holds it: what it owes is then owed in the organisation's name. */
    public boolean empty() {
        return holders.isEmpty();
    }
}
