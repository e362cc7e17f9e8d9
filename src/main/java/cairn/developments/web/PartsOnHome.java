package cairn.developments.web;

import cairn.developments.domain.Board;
import cairn.developments.domain.Card;
import cairn.developments.domain.Colour;
import cairn.developments.domain.Confirmations;
import cairn.developments.domain.Developments;
import cairn.developments.domain.Entry;
import cairn.platform.Acting;
import cairn.platform.page.Page;
import cairn.voice.OnHome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Developments on a person's home: those they have a part in, and those that wait for their word. */
@Component
class PartsOnHome implements OnHome {

    private static final int MOST = 8;

    private final Developments developments;
    private final Board board;
    private final Confirmations confirmations;
    private final Clock clock;

    PartsOnHome(Developments developments, Board board, Confirmations confirmations, Clock clock) {
        this.developments = developments;
        this.board = board;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    @Override
    public List<Row> rows(Page page) {
        List<UUID> waiting = developments.waitingForMe(MOST);
        List<UUID> ids = new ArrayList<>(waiting);
        developments.mine(MOST).stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        return board.find(ids, page.language()).stream()
                .sorted(Comparator.comparingInt(card -> ids.indexOf(card.id())))
                .limit(MOST)
                .map(card -> row(page, card, waiting.contains(card.id())))
                .toList();
    }

    private Row row(Page page, Card card, boolean waits) {
        return new Row(
                page.url("/developments/" + card.id()),
                card.title(),
                card.language(),
                card.stands() == null || card.stands() == Colour.LATER
                        ? ""
                        : card.stands().mark(),
                page.t(card.standsKey()),
                asks(page, card, waits));
    }

    private @Nullable String asks(Page page, Card card, boolean waits) {
        if (confirms(card)) {
            return page.t("developments.home.asks.confirm");
        }
        return waits && (card.entry() == null || card.notSo() || card.stale(LocalDate.now(clock)))
                ? page.t("developments.home.asks.word")
                : null;
    }

    private boolean confirms(Card card) {
        Entry entry = card.entry();
        return entry != null
                && entry.colour() == Colour.GREEN
                && !card.happened()
                && !card.notSo()
                && !entry.byId().equals(Acting.current().person())
                && (!confirmations.mySources(card.id()).isEmpty() || confirmations.mineAlone(entry.id()));
    }
}
