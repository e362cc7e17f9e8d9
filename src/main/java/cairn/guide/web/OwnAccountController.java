package cairn.guide.web;

import cairn.guide.domain.Account;
import cairn.guide.domain.OwnAccounts;
import cairn.guide.domain.OwnAccounts.Gone;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one's own words about a place: to say them anew, to take them back, to read what one said before. */
@InTwoLanguages
class OwnAccountController {

    private final AccountPages pages;
    private final OwnAccounts own;

    OwnAccountController(AccountPages pages, OwnAccounts own) {
        this.pages = pages;
        this.own = own;
    }

    @GetMapping("/accounts/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        Account account = pages.mine(id);
        Gone gone = own.gone(id).orElse(null);
        if (gone != null && gone.replacedBy() != null) {
            return page.redirect("/accounts/" + gone.replacedBy());
        }
        return page.show(
                "guide/accountOwn",
                new OwnAccountView(
                        account,
                        pages.place(account),
                        gone == null ? null : gone.week(),
                        own.before(id),
                        done.equals("changed") ? "guide.account.changed" : null));
    }

    /** What was said anew meanwhile is not taken back unseen: its author looks at it first. */
    @PostMapping("/accounts/{id}/taken-back")
    @Transactional
    ModelAndView takeBack(Page page, @PathVariable UUID id) {
        pages.mine(id);
        own.takeBack(id);
        return own.gone(id)
                .map(Gone::replacedBy)
                .map(newer -> page.redirect("/accounts/" + newer + "?done=changed"))
                .orElseGet(() -> page.redirect("/accounts/" + id));
    }
}
