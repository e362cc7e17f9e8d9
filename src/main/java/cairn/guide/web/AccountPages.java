package cairn.guide.web;

import cairn.guide.domain.Account;
import cairn.guide.domain.Account.Topic;
import cairn.guide.domain.OwnAccounts;
import cairn.places.Unit;
import cairn.platform.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The place of which somebody speaks, and what they said themselves; what is not there for them is not found. */
@Component
class AccountPages {

    private final GuidePages guide;
    private final OwnAccounts own;

    AccountPages(GuidePages guide, OwnAccounts own) {
        this.guide = guide;
        this.own = own;
    }

    /** A unit, or else a service; of some things one speaks at a unit alone. */
    PlaceView place(@Nullable UUID unit, @Nullable UUID service, Topic topic) {
        if (unit != null) {
            Unit found = guide.unit(unit);
            return new PlaceView(guide.service(found.service()), found);
        }
        if (service == null || topic.ofAUnit()) {
            throw new NotFound();
        }
        return new PlaceView(guide.service(service), null);
    }

    PlaceView place(Account account) {
        return place(account.unit(), account.service(), account.topic());
    }

    Account mine(UUID id) {
        return own.find(id).orElseThrow(NotFound::new);
    }
}
