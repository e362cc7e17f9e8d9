package cairn.guide.domain;

import cairn.people.AboutMe;
import cairn.platform.page.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What whoever acts has said of their unit and their service. What they answered without a name is theirs no more. */
@Component
@Order(6)
class AboutMyAccounts implements AboutMe {

    private final OwnAccounts accounts;

    AboutMyAccounts(OwnAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Section> sections(Page page) {
        return List.of(new Section(
                "guide.everything.accounts",
                null,
                accounts.mine().stream().map(account -> row(page, account)).toList()));
    }

    private Row row(Page page, Account account) {
        Optional<OwnAccounts.Gone> gone = accounts.gone(account.id());
        return Row.of(
                Field.of("people.everything.day", account.on()),
                Field.of("guide.everything.about", page.t(account.topic().key() + ".title")),
                Field.of("guide.everything.words", account.body()),
                Field.of("guide.everything.shown", account.name()),
                Field.of(
                        "guide.everything.gone",
                        gone.map(OwnAccounts.Gone::week).orElse(null)));
    }
}
