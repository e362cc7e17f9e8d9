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
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * After somebody signed out on a device that others use too, nothing of theirs is left on it (walls, rows 26 to 28): not in
 * Back, in history, in tabs that come back, in forms, in what the browser keeps, or in its folder on disk.
 */
@CairnTest
class TheNextPersonFindsNothingJourney {

    /** Words that stand nowhere else: whoever finds one of them has found the last person. */
    private static final List<String> CANARIES = List.of("Gwdihwen", "quokkatide", "marzipanlark", "heliotropefen");

    private static final double SECONDS_10 = 10_000;

    @LocalServerPort
    int port;

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

    @TempDir
    Path folder;

    private Newcomers newcomers;
    private UUID unit;
    private String host;

    @BeforeEach
    void begin() throws IOException {
        newcomers = new Newcomers(door, people, names, passphrases, transactions);
        unit = new Rows(postgres)
                .jdbc()
                .sql("select id from places.unit where name_en like 'Tŷ Onnen%'")
                .query(UUID.class)
                .single();
        host = "http://localhost:" + port;
    }

    @Test
    void afterSigningOutNothingOfTheLastPersonIsFoundAgain() throws IOException {
        String pair = newcomers.signsIn(newcomers.person(CANARIES.getFirst(), CapacityKind.SERVICE_USER, unit));
        Set<String> opened = new LinkedHashSet<>();
        try (BrowserContext tablet = Browsers.tablet(folder)) {
            Page page = tablet.newPage();
            page.setDefaultTimeout(SECONDS_10);
            List<String> fromMemory = fromMemory(page);
            usesEverything(page, pair, opened);
            assertThat(page.content()).as("signed out").doesNotContain(CANARIES);

            // Back and forward, ten times each
            for (int i = 0; i < 10; i++) {
                moves(page, true);
            }
            for (int i = 0; i < 10; i++) {
                moves(page, false);
            }
            assertThat(fromMemory).allSatisfy(told -> assertThat(told).doesNotContain(CANARIES));
            // The first letter in each field
            page.navigate(host + "/en/sign-in");
            for (Locator field : page.locator("main input[type=text], main input[type=password]")
                    .all()) {
                field.pressSequentially(CANARIES.getFirst().substring(0, 1));
                assertThat(field.inputValue()).hasSize(1);
                assertThat((String) field.evaluate("field => field.autocomplete"))
                        .isEqualTo("off");
            }
            keepsNothing(page);
            // A tab opened again at each address
            for (String address : opened) {
                Page again = tablet.newPage();
                again.navigate(address);
                assertThat(again.content()).as(address).doesNotContain(CANARIES);
                again.close();
            }
        }
        // Tabs that come back when the browser is opened again, and all that its folder holds
        boolean remembers;
        try (BrowserContext tablet = Browsers.tablet(folder)) {
            remembers = tabsComeBack(tablet);
            for (Page page : tablet.pages()) {
                assertThat(page.content()).as("restored").doesNotContain(CANARIES);
            }
            Page page = tablet.newPage();
            page.navigate(host + "/en/sign-in");
            assertThat(page.content()).doesNotContain(CANARIES);
            keepsNothing(page);
        }
        if (remembers) {
            assertThat(files("/en/me/words")).as("history keeps addresses").isNotEmpty();
        }
        assertThat(filesWithACanary()).isEmpty();
    }

    @Test
    void whoLeavesWithoutSigningOutIsNotFoundOnceTheScreenWasCleared() throws IOException {
        String pair = newcomers.signsIn(newcomers.person(CANARIES.getFirst(), CapacityKind.SERVICE_USER, unit));
        try (BrowserContext tablet = Browsers.tablet(folder)) {
            Page page = tablet.newPage();
            page.setDefaultTimeout(SECONDS_10);
            page.clock().install();
            signsIn(page, pair);
            writes(page, "An unfinished " + CANARIES.get(3));
            page.clock().fastForward("05:01");
            page.waitForURL("**/en/locked");
            assertThat(page.content()).doesNotContain(CANARIES);
            for (int i = 0; i < 5; i++) {
                moves(page, true);
            }
            page.navigate(host + "/en/sign-in");
            keepsNothing(page);
        }
        assertThat(filesWithACanary()).isEmpty();
    }

    private void usesEverything(Page page, String pair, Set<String> opened) {
        signsIn(page, pair);
        writes(page, "The lamp in the " + CANARIES.get(1) + " is dark.");
        goesOn(page, "CHECK");
        sees(page, opened);
        page.locator("#main-form .nhsuk-button[value=SEND]").click();
        page.waitForURL("**?sent");
        sees(page, opened);
        assertThat(page.content()).contains(CANARIES.get(1));
        page.navigate(host + "/en/me/words");
        page.locator("#about").fill("I like " + CANARIES.get(2) + ".");
        page.locator("main form .nhsuk-button").first().click();
        for (String path :
                List.of("", "/me", "/me/words", "/me/everything", "/raised", "/me/sign-in", "/units/" + unit)) {
            page.navigate(host + "/en" + path);
            sees(page, opened);
        }
        // Half-written, and left
        writes(page, "An unfinished " + CANARIES.get(3));
        page.locator("header")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign out"))
                .click();
        page.waitForURL(host + "/en");
    }

    private void writes(Page page, String words) {
        page.navigate(host + "/en/raised/new");
        page.locator("input[name=signing][value=NAMED]").check();
        goesOn(page, "WORDS");
        page.locator("#words").fill(words);
    }

    private static void goesOn(Page page, String step) {
        page.locator("#main-form .nhsuk-button").first().click();
        page.locator("#main-form input[name=from][value=" + step + "]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Neither the title nor the address, which history keeps, says anything of anyone. */
    private static void sees(Page page, Set<String> opened) {
        page.locator("main").waitFor();
        assertThat(page.title() + page.url()).doesNotContain(CANARIES);
        opened.add(page.url());
    }

    private void signsIn(Page page, String pair) {
        page.navigate(host + "/en/sign-in");
        page.locator("#pair").fill(pair);
        page.locator("#passphrase").fill(PASSPHRASE);
        page.locator("#main-form .nhsuk-button").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        assertThat(page.content()).contains(CANARIES.getFirst());
    }

    private static void moves(Page page, boolean back) {
        try {
            if (back) {
                page.goBack(new Page.GoBackOptions().setTimeout(800));
            } else {
                page.goForward(new Page.GoForwardOptions().setTimeout(800));
            }
        } catch (PlaywrightException gone) {
            assertThat(gone.getMessage()).containsAnyOf("ERR_CACHE_MISS", "Timeout", "ERR_ABORTED");
        }
        assertThat(content(page)).as(page.url()).doesNotContain(CANARIES);
        assertThat(page.title() + page.url()).doesNotContain(CANARIES);
    }

    /** A page that is just being fetched anew has none yet. */
    private static String content(Page page) {
        for (int tries = 0; ; tries++) {
            try {
                page.waitForLoadState();
                return page.content();
            } catch (PlaywrightException moving) {
                assertThat(tries).as(moving.getMessage()).isLessThan(20);
            }
        }
    }

    /** Listens for pages that come back from memory as they were, if only for the blink of an eye. */
    private static List<String> fromMemory(Page page) {
        List<String> told = new CopyOnWriteArrayList<>();
        page.addInitScript(
                "addEventListener('pageshow', e => { if (e.persisted) console.log('RESTORED ' + document.body.innerText); });");
        page.onConsoleMessage(message -> told.add(message.text()));
        return told;
    }

    /** Whether the browser remembers at all: one made only to be driven restores no tabs and writes no history. */
    @SuppressWarnings("SystemOut") // stands in every build's output
    private boolean tabsComeBack(BrowserContext tablet) {
        try {
            tablet.waitForCondition(
                    () -> tablet.pages().stream().anyMatch(page -> page.url().startsWith(host)),
                    new BrowserContext.WaitForConditionOptions().setTimeout(5_000));
            return true;
        } catch (TimeoutError none) {
            System.out.println("This browser brings no tab back.");
            return false;
        }
    }

    private static void keepsNothing(Page page) {
        assertThat(page.evaluate("""
                async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length,
                             (await indexedDB.databases()).length, document.cookie.length].join()""")).isEqualTo("0,0,0,0,0");
    }

    /** Of the files in the browser's folder, those that hold a canary, in whichever way texts are kept there. */
    private List<String> filesWithACanary() throws IOException {
        return files(CANARIES.toArray(String[]::new));
    }

    private List<String> files(String... words) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, List.of(words)))
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private static boolean holds(Path file, List<String> words) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return words.stream()
                    .anyMatch(word -> bytes.contains(word)
                            || bytes.contains(
                                    new String(word.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)));
        } catch (IOException gone) {
            return false;
        }
    }
}
