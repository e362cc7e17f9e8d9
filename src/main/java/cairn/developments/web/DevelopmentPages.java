package cairn.developments.web;

import cairn.developments.domain.Board;
import cairn.developments.domain.Card;
import cairn.platform.NotFound;
import cairn.platform.page.Page;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the forms beside a development begin with: it is there for whoever asks, and they write in their own name. */
@Component
class DevelopmentPages {

    private final Board board;

    DevelopmentPages(Board board) {
        this.board = board;
    }

    Card find(Page page, UUID id) {
        return board.find(id, page.language()).orElseThrow(NotFound::new);
    }

    static String path(UUID development) {
        return "/developments/" + development;
    }

    static String myName() {
        return Pages.visitor().map(SignedIn::name).orElseThrow(NotFound::new);
    }
}
