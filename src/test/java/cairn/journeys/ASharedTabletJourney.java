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
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@CairnTest
class ASharedTabletJourney {

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
    private JdbcClient jdbc;
    private UUID unit;

    @BeforeEach
    void begin() throws IOException {
        newcomers = new Newcomers(door, people, names, passphrases, transactions);
        jdbc = new Rows(postgres).jdbc();
        unit = jdbc.sql("select id from places.unit where name_en like 'Tŷ Onnen%'")
                .query(UUID.class)
                .single();
    }

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true", "CY, false"})
    void aDeviceBecomesAWardTabletAndItsScreenIsClearedAfterAQuietTime(Language language, boolean scripts) {
        UUID person = newcomers.person("Lowri", CapacityKind.SERVICE_USER, unit);
        String pair = newcomers.signsIn(person);
        try (Person tablet = new Person(port, language, texts, scripts)) {
            tablet.signsInAs("Marged").opens("/settings").follows(tablet.t("people.tablets.link"));
            tablet.presses("people.tablets.make").presses("people.tablets.make");
            tablet.sees(tablet.t("people.tablets.writeName")).writes("name", "Day room");
            tablet.page().locator("input[name=unit]").first().check();
            tablet.presses("people.tablets.make").sees(tablet.t("people.tablets.isOne", "name", "Day room"));
            tablet.signsOut();

            signsIn(tablet, pair, tablet.t("people.signIn.ward"));
            assertThat(tablet.page().locator("input[name=device]").count()).isZero();
            if (scripts) {
                tablet.opens("/me")
                        .doesNotSee(tablet.t("platform.timeLeft.soon"))
                        .signsOut();
            } else {
                assertThat(tablet.page().locator(".app-clears").innerText()).matches(".*\\d\\d:\\d\\d.*");
                // A quiet time that a test can wait for
                jdbc.sql("update platform.spring_session set max_inactive_interval = 3 where principal_name = ?")
                        .param(person.toString())
                        .update();
                tablet.opens("/me").page().waitForURL("**/cy/locked");
                tablet.sees(tablet.t("people.locked.title")).doesNotSee("Lowri");
                tablet.goesBack().doesNotSee("Lowri");
            }
            tablet.signsInAs("Marged").opens("/settings/tablets");
            tablet.page()
                    .locator("main li")
                    .filter(new Locator.FilterOptions().setHasText("Day room"))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            tablet.sees(tablet.t("people.tablets.notOne"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMinuteBeforeItIsSaidAndWhoeverNeedsMoreTimeHasIt(Language language) {
        String pair = newcomers.signsIn(newcomers.person("Mair", CapacityKind.SERVICE_USER, unit));
        try (Person mair = new Person(port, language, texts, true)) {
            Page page = mair.page();
            page.clock().install();
            signsIn(mair, pair, "");
            mair.opens("/raised/new").chooses("voice.raising.name.NAMED").presses("platform.continue");
            mair.writes("words", "Where is the kettle?");
            Locator notice = page.locator("[data-time-left]");
            page.clock().fastForward("03:55");
            assertThat(notice.isVisible()).isFalse();
            page.clock().fastForward("00:10");
            assertThat(notice.innerText()).contains(mair.t("platform.timeLeft.soon"));
            assertThat(notice.getAttribute("role")).isEqualTo("alert");
            notice.getByRole(AriaRole.BUTTON).click();
            notice.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertThat(page.locator("#words").inputValue()).isEqualTo("Where is the kettle?");
            page.clock().fastForward("03:50");
            assertThat(notice.isVisible()).as("as long again").isFalse();
            page.clock().fastForward("01:12");
            page.waitForURL("**/locked");
            mair.sees(mair.t("people.locked.kept")).doesNotSee("kettle");

            // The next person is offered nothing; its author is, on any device
            signsIn(mair, newcomers.signsIn(newcomers.person("Nerys", CapacityKind.CARER, unit)), "");
            mair.opens("/kept").doesNotSee("kettle").signsOut();
            try (Person phone = new Person(port, language, texts, false)) {
                signsIn(phone, pair, "");
                phone.sees(phone.t("people.kept.title")).sees("Where is the kettle?");
                phone.presses("people.kept.goOn");
                assertThat(phone.page().locator("#words").inputValue()).isEqualTo("Where is the kettle?");
                phone.presses("platform.continue").presses("voice.raising.send").sees("Where is the kettle?");
                assertThat(phone.opens("/kept").page().url())
                        .as("nothing waits")
                        .doesNotEndWith("/kept");
            }
        }
    }

    private static void signsIn(Person person, String pair, String sees) {
        person.opens("/sign-in").sees(sees).writes("pair", pair).writes("passphrase", PASSPHRASE);
        person.presses("people.signIn.title");
    }
}
