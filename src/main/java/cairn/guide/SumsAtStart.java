package cairn.guide;

import cairn.evidence.SumBook;
import cairn.places.BankHolidays;
import cairn.places.Places;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.db.RolePool;
import cairn.platform.start.BeforePages;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the sums of an organisation that has none: its facts are older than the sums, or came without them. */
@Component
@Order(0)
class SumsAtStart implements BeforePages {

    private final RolePool.Batch pool;

    SumsAtStart(RolePool.Batch pool) {
        this.pool = pool;
    }

    @Override
    public void prepare() {
        Places places = new Places(pool.jdbc(), new BankHolidays());
        SumBook sums = new SumBook(pool.jdbc());
        List<UUID> organisations = Acting.as(Actor.rebuilder(null), () -> pool.inTransaction(places::organisations));
        organisations.forEach(organisation -> Acting.as(
                Actor.rebuilder(organisation), () -> pool.inTransaction(() -> sums.none() ? sums.rebuild() : 0)));
    }
}
