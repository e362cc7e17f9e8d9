package cairn.guide.web;

import cairn.guide.domain.Reflection;
import cairn.guide.domain.Reflection.Readers;
import cairn.guide.domain.Reflection.Who;
import cairn.places.Unit;
import cairn.platform.form.FormErrors;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Choosing who may read it.
 *
 * @param now what its author chose last
 * @param unit the unit whose people may read it now, or null
 * @param mine the unit at which its author takes part now, or null
 * @param form the form's own id
 */
public record ReflectionReadersForm(
        Reflection reflection,
        Readers now,
        @Nullable Unit unit,
        @Nullable Unit mine,
        UUID form,
        String chosen,
        FormErrors errors) {

    /** Who can be chosen: people of a unit only by whoever takes part at one. */
    public List<Who> choices() {
        return Arrays.stream(Who.values())
                .filter(who -> who != Who.MY_UNIT || mine != null)
                .toList();
    }
}
