package cairn.guide.web;

import cairn.guide.domain.Account;
import cairn.guide.domain.Account.Topic;
import cairn.guide.domain.Accounts;
import cairn.guide.domain.Accounts.Said;
import cairn.guide.domain.Asked;
import cairn.guide.domain.By;
import cairn.guide.web.AccountForm.Typed;
import cairn.people.Descriptions;
import cairn.people.Side;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saying how trust has been, what was a turning point, what is good or hard here; or saying one's own words anew. */
@InTwoLanguages
class AccountController {

    private final AccountPages pages;
    private final Accounts accounts;
    private final Asked asked;
    private final Descriptions descriptions;
    private final Clock clock;

    AccountController(AccountPages pages, Accounts accounts, Asked asked, Descriptions descriptions, Clock clock) {
        this.pages = pages;
        this.accounts = accounts;
        this.asked = asked;
        this.descriptions = descriptions;
        this.clock = clock;
    }

    /** Of a unit or a service; or, with the id of an account of one's own, anew. */
    @GetMapping("/accounts/new")
    @Transactional(readOnly = true)
    ModelAndView write(
            Page page,
            @RequestParam(required = false) @Nullable UUID instead,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID service,
            @RequestParam(defaultValue = "") String topic) {
        if (instead != null) {
            Account account = pages.mine(instead);
            Typed typed = Typed.of(account);
            return page.show("guide/accountNew", form(pages.place(account), account.topic(), instead, typed, page));
        }
        Topic of = topic(topic);
        return page.show("guide/accountNew", form(pages.place(unit, service, of), of, null, Typed.nothing(), page));
    }

    @PostMapping("/accounts")
    @Transactional
    ModelAndView say(
            Page page,
            @RequestParam UUID form,
            @RequestParam(required = false) @Nullable UUID instead,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID service,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String shown) {
        Account before = instead == null ? null : pages.mine(instead);
        Topic of = before == null ? topic(topic) : before.topic();
        PlaceView place = before == null ? pages.place(unit, service, of) : pages.place(before);
        Typed typed = new Typed(FormId.random(form), month, year, stage, body, shown);
        AccountForm view = form(place, of, instead, typed, page);
        typed.check(of, LocalDate.now(clock), view.errors());
        if (view.errors().any()) {
            return page.showAgain("guide/accountNew", view);
        }
        if (!accounts.say(said(page, view))) {
            view.errors().add("body", "guide.account.changed");
            return page.showAgain("guide/accountNew", view);
        }
        return page.redirect(place.path(of) + "?done=said");
    }

    private Said said(Page page, AccountForm view) {
        Typed typed = view.typed();
        SignedIn me = GuidePages.me();
        PlaceView place = view.place();
        boolean happened = view.topic().happened();
        return new Said(
                typed.form(),
                view.instead(),
                place.service().id(),
                place.unit() == null ? null : place.unit().id(),
                view.topic(),
                happened ? typed.happened(LocalDate.now(clock)).orElse(null) : null,
                view.topic() == Topic.READINESS ? typed.chosenStage().orElseThrow() : null,
                typed.body(),
                typed.named() ? new By(me.name(), descriptions.myWords().orElse(me.takingPartAs())) : null,
                page.language());
    }

    private AccountForm form(PlaceView place, Topic topic, @Nullable UUID instead, Typed typed, Page page) {
        UUID unit = place.unit() == null ? null : place.unit().id();
        Side side = accounts.mySide(place.service().id(), unit).orElse(null);
        Integer many =
                side == null || unit == null ? null : asked.lately(unit, side).orElse(null);
        return new AccountForm(place, topic, instead, side, many, typed, new FormErrors(page));
    }

    private static Topic topic(String topic) {
        return Chosen.of(Topic.class, topic).orElseThrow(NotFound::new);
    }
}
