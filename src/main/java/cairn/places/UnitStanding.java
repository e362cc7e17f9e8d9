package cairn.places;

import cairn.platform.text.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands today.
 *
 * @param inServiceSince the day from which it belongs to this service; null where no day is known
 * @param open whether it is offered to whoever raises something
 * @param openSince the day of the last closing or opening; null when there was none
 */
public record UnitStanding(
        String serviceEn,
        String serviceCy,
        @Nullable LocalDate inServiceSince,
        boolean open,
        @Nullable LocalDate openSince) {

    public String service(Language language) {
        return language.of(serviceEn, serviceCy);
    }
}
