package cairn.people.web;

import cairn.people.JoinRequest;
import cairn.people.JoinRequests;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who asks to join and waits, and who has an answer. */
public record JoinRequestsView(
        JoinRequests.Tally tally,
        OnePage<Row> waiting,
        OnePage<JoinRequest> answered,
        LocalDate today,
        @Nullable Done done) {

    /**
     * Somebody who waits.
     *
     * @param days working days since they asked
     */
    public record Row(JoinRequest request, int days) {}
}
