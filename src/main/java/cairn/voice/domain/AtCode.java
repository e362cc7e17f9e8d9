package cairn.voice.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands at seven words.
 *
 * @param item what staff can see of it; null while it lies in the box
 * @param pending what lies in the box still, the thing raised first
 */
public record AtCode(@Nullable Item item, List<Pending> pending) {

    /** One act that lies in the box. */
    public record Pending(
            String act,
            UUID raisedId,
            @Nullable UUID aboutId,
            @Nullable String body,
            boolean yes,
            LocalDate week,
            LocalDate opensOn,
            @Nullable String language) {}

    public UUID raisedId() {
        return item == null ? first().raisedId() : item.id();
    }

    /** When what is done now will be read: as its author chose for the thing itself. */
    LocalDate opensOn(LocalDate today) {
        return item == null ? first().opensOn() : item.raised().opens().monday(today);
    }

    /** The Monday on which staff can see it; past or present when it is given out within minutes. */
    public Optional<LocalDate> waitsUntil() {
        return item == null ? Optional.of(first().opensOn()) : Optional.empty();
    }

    public Optional<Pending> pendingAct(Act.Verb verb) {
        return pending.stream().filter(p -> p.act().equals(verb.name())).findFirst();
    }

    /** Whether the author has taken it back; true from the moment they do. */
    public boolean takenBack() {
        return (item != null && item.takenBack() != null)
                || pendingAct(Act.Verb.WITHDRAW).isPresent();
    }

    /** The words as their author last left them. */
    public String words() {
        return pendingAct(Act.Verb.VERSION)
                .or(() -> Optional.ofNullable(item == null ? first() : null))
                .map(p -> Objects.requireNonNullElse(p.body(), ""))
                .orElseGet(() -> item == null || item.versions().isEmpty()
                        ? ""
                        : item.versions().getLast().body());
    }

    private Pending first() {
        return pending.getFirst();
    }
}
