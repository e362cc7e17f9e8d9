package cairn.journeys;

import static cairn.people.Newcomers.PASSPHRASE;
import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.Rows;
import cairn.people.CapacityKind;
import cairn.people.FirstPeople;
import cairn.people.Newcomers;
import cairn.people.Passphrases;
import cairn.people.SignInNames;
import cairn.platform.page.Front;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

@CairnTest
class APersonSignsInJourney {

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    Front.Door door;

    @Autowired
    FirstPeople people;

    @Autowired
    SignInNames names;

    @Autowired
    Passphrases passphrases;

    @Autowired
    PlatformTransactionManager transactions;

    private Newcomers newcomers;
    private UUID unit;

    @BeforeEach
    void begin() throws IOException {
        newcomers = new Newcomers(door, people, names, passphrases, transactions);
        unit = new Rows(postgres)
                .jdbc()
                .sql("select id from places.unit where name_en like 'Tŷ Onnen%'")
                .query(UUID.class)
                .single();
    }

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true", "CY, false"})
    void aCardLeadsInAndNobodyWhoComesAfterSeesIt(Language language, boolean scripts) {
        UUID person = newcomers.person("Glesni", CapacityKind.SERVICE_USER, unit);

        // Given a card that the coordinator made
        List<String> card;
        try (Person marged = new Person(port, language, texts, scripts, 1280)) {
            marged.signsInAs("Marged").opens("/cards").sees("Glesni").opens("/people/" + person + "/cards");
            marged.presses("people.card.make");
            card = marged.page().locator(".app-signcard dd").allInnerTexts();
            marged.sees(card.get(2)).follows(marged.t("people.cards.title")).signsOut();
            for (int i = 0; i < 5; i++) {
                marged.goesBack().doesNotSee(card.get(2));
            }
        }

        // When its person chooses a passphrase with it
        try (Person glesni = new Person(port, language, texts, scripts)) {
            glesni.opens("/sign-in/start").writes("pair", card.get(1)).writes("code", card.get(2));
            glesni.presses("platform.continue").presses("people.passphrase.show");
            assertThat(glesni.page().locator("#passphrase").getAttribute("type"))
                    .isEqualTo("text");
            glesni.writes("passphrase", "four of my own").presses("people.passphrase.chooseAndSignIn");
            glesni.sees("Glesni")
                    .opens("/me/sign-in")
                    .sees(card.get(1))
                    .sees("Marged")
                    .signsOut();

            // Then they come in again with it, and the code is used up
            glesni.opens("/sign-in").writes("pair", card.get(1)).writes("passphrase", "four of my own");
            glesni.presses("people.signIn.title").sees(glesni.t("people.mySignIn.wasThisRight"));
            glesni.presses("people.mySignIn.right").sees(glesni.t("people.mySignIn.codeRight"));
            glesni.opens("/me/sign-in/pair").opens("/me/sign-in/passphrase").signsOut();
            glesni.opens("/sign-in/start").writes("pair", card.get(1)).writes("code", card.get(2));
            glesni.presses("platform.continue").sees(glesni.t("people.start.code.USED"));
            glesni.opens("/sign-in/forgotten");
        }
    }

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true", "CY, false"})
    void whoTakesPartAsTwoThingsChoosesOneAndMayChange(Language language, boolean scripts) {
        UUID both = newcomers.person("Heledd", CapacityKind.SERVICE_USER, unit);
        newcomers.capacity(both, CapacityKind.STAFF, unit);
        String pair = newcomers.signsIn(both);
        try (Person heledd = new Person(port, language, texts, scripts)) {
            heledd.opens("/sign-in").writes("pair", pair).writes("passphrase", PASSPHRASE);
            heledd.presses("people.signIn.title").sees(heledd.t("people.takingPart.oneAtATime"));
            pressesOne(heledd, "people.capacity.STAFF");
            heledd.opens("").sees(heledd.t("people.cards.title")).opens("/taking-part");
            heledd.sees(heledd.t("people.takingPart.now", "what", heledd.t("people.capacity.STAFF")));
            pressesOne(heledd, "people.capacity.SERVICE_USER");
            heledd.opens("").doesNotSee(heledd.t("people.cards.title"));
        }
    }

    private static void pressesOne(Person person, String key) {
        person.page()
                .locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(person.t(key))))
                .click();
    }
}
