package cairn.voice.web;

import cairn.places.Unit;
import cairn.platform.form.FormErrors;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Saying where a real box hangs. */
public record PaperBoxForm(List<Unit> units, Typed typed, FormErrors errors) {

    /**
     * What was typed; the id is the form's own.
     *
     * @param unit the unit it hangs at; empty when it hangs elsewhere
     */
    public record Typed(UUID id, String unit, String placeEn, String placeCy) {

        static Typed nothing() {
            return new Typed(UUID.randomUUID(), "", "", "");
        }

        Optional<UUID> unitId() {
            return Optional.ofNullable(cairn.voice.web.Typed.id(unit));
        }
    }
}
