package cairn.guide.web;

import cairn.guide.domain.Account;
import cairn.guide.domain.Account.Topic;
import cairn.guide.domain.Accounts;
import cairn.places.Places;
import cairn.places.Unit;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A unit in people's own words (W.18), its turning points (W.22), and a service's history of trust (GX.04). */
@InTwoLanguages
class AccountsController {

    private final AccountPages pages;
    private final Accounts accounts;
    private final Places places;

    AccountsController(AccountPages pages, Accounts accounts, Places places) {
        this.pages = pages;
        this.accounts = accounts;
        this.places = places;
    }

    @GetMapping("/units/{id}/profile")
    @Transactional(readOnly = true)
    ModelAndView profile(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        PlaceView place = pages.place(id, null, Topic.STRENGTH);
        return page.show("guide/profile", view(place, accounts.profile(id), done));
    }

    @GetMapping("/units/{id}/turning-points")
    @Transactional(readOnly = true)
    ModelAndView turningPoints(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        PlaceView place = pages.place(id, null, Topic.TURNING_POINT);
        List<Account> all = accounts.turningPoints(id, place.service().id());
        return page.show("guide/turningPoints", view(place, all, done));
    }

    @GetMapping("/services/{id}/trust")
    @Transactional(readOnly = true)
    ModelAndView trust(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        PlaceView place = pages.place(null, id, Topic.TRUST);
        return page.show("guide/trust", view(place, accounts.trust(id), done));
    }

    private AccountsView view(PlaceView place, List<Account> all, String done) {
        Map<UUID, Unit> units = places.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        return new AccountsView(place, all, units, done.equals("said") ? "guide.account.done" : null);
    }
}
