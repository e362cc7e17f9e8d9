package cairn.people.web;

import cairn.people.JoinRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One request to join, for the coordinator.
 *
 * @param days working days since it was asked
 * @param unit the name of the unit of a yes, or null
 */
public record JoinRequestView(
        JoinRequest request,
        int days,
        @Nullable String unit,
        LocalDate today,
        @Nullable Done done) {}
