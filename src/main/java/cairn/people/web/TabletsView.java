package cairn.people.web;

import cairn.people.domain.WardTablets.WardTablet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ward tablets, for whoever arranges for them.
 *
 * @param here the one that this device is, or null
 * @param coordinating whether the reader is the coordinator, who comes from the settings
 * @param done what has just been done, a key of texts, or null
 */
public record TabletsView(
        List<Row> tablets,
        @Nullable Row here,
        boolean coordinating,
        @Nullable String done) {

    /** A ward tablet and the name of the unit where it is used; null for one that is used across the organisation. */
    public record Row(WardTablet tablet, @Nullable String unit) {}
}
