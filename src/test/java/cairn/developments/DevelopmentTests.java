package cairn.developments;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.Boardings;
import cairn.CairnTest;
import cairn.MovableClock;
import cairn.OtherOrganisation;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.developments.domain.News;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.voice.domain.BoxOpening;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people can rely on when something they raised becomes a development on the board. */
@CairnTest
class DevelopmentTests {

    private static final String SEVEN_WORDS_ANSWER = "/en/box/answer";

    @LocalServerPort
    int port;

    @Autowired
    News news;

    @Autowired
    BoxOpening boxOpening;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    MovableClock clock;

    private Wire anwen;
    private Wire bethan;
    private Wire cerys;
    private String open;
    private String mark;

    @BeforeEach
    void peopleSignIn() {
        anwen = new Wire(port).signIn("Anwen");
        bethan = new Wire(port).signIn("Bethan Rees");
        cerys = new Wire(port).signIn("Cerys");
        open = Raisings.unit(bethan, "Onnen");
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void theWordsItGrewOutOfStayWithTheirReadersUntilTheirAuthorSaysYes() {
        String words = "The tap drips " + mark;
        String item = Raisings.named(anwen, open, "ANSWERERS", words);
        String development = Boardings.grown(bethan, open, "Mend the tap " + mark, item);

        assertThat(read(bethan, development)).contains(words);
        assertThat(read(cerys, development))
                .contains("Mend the tap", "Only those who answer it")
                .doesNotContain(words);
        assertThat(cerys.post(path(development, "words"), Map.of("raised", item, "body", "Not mine to show"))
                        .status())
                .isEqualTo(404);

        anwen.post(path(development, "words"), Map.of("raised", item, "body", words, "yes", "yes"));
        assertThat(read(cerys, development)).contains(words);
        anwen.post(path(development, "words"), Map.of("raised", item, "yes", "no"));
        assertThat(read(cerys, development)).doesNotContain(words);
    }

    @Test
    void onlyItsAuthorSaysThatThisIsNotWhatTheyMeant() {
        String item = Raisings.named(anwen, open, "ANSWERERS", "The tap drips " + mark);
        String development = Boardings.grown(bethan, open, "A new kettle " + mark, item);
        clock.moveTo(LocalDate.now(clock).plusDays(1));
        assertThat(bethan.post(path(development, "partings"), Map.of("raised", item))
                        .status())
                .isEqualTo(404);
        assertThat(read(anwen, development)).contains("You raised this");
        anwen.post(path(development, "partings"), Map.of("raised", item));
        assertThat(read(anwen, development)).doesNotContain("You raised this");
    }

    @Test
    void onlyWhoeverHoldsItSaysWhereItIsAndEachChangeStays() {
        String development = Boardings.proposed(anwen, open, "Later supper " + mark);
        assertThat(anwen.get(path(development, "entries/new")).status()).isEqualTo(404);
        assertThat(anwen.post(path(development, "entries"), Boardings.change(bethan, development, "GREEN", "Mine"))
                        .status())
                .isEqualTo(404);

        Boardings.says(bethan, development, "AMBER", "We try it " + mark);
        Boardings.says(bethan, development, "REFUSED", "The cook goes home " + mark);
        assertThat(read(cerys, development))
                .contains("We try it " + mark, "The cook goes home " + mark, "It was refused", "Bethan Rees");
        assertThat(board("column=RED")).contains("Later supper " + mark);
    }

    @Test
    void nothingChangesWithoutAReasonAndWhatWasTypedStays() {
        String development = Boardings.proposed(anwen, open, "Bread " + mark);
        Map<String, String> typed = Boardings.change(bethan, development, "AMBER", "  ");
        typed.put("nextStep", "Kept next step");
        Answer again = bethan.post(path(development, "entries"), typed);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#reason-error").text()).contains("Write the reason");
        assertThat(again.page().select("textarea[name=nextStep]").text()).isEqualTo("Kept next step");
        assertThat(read(bethan, development)).contains("Nobody has said yet");
    }

    @Test
    void whatWasPromisedAndSlipsNeedsAReasonNotBlame() {
        String development = Boardings.proposed(anwen, open, "Paint " + mark);
        Map<String, String> first = Boardings.change(bethan, development, "AMBER", "Colours are chosen.");
        first.putAll(day(LocalDate.now(clock).plusDays(7)));
        bethan.post(path(development, "entries"), first);
        clock.moveTo(LocalDate.now(clock).plusDays(9));
        Wire later = new Wire(port).signIn("Bethan Rees");
        assertThat(board("column=AMBER")).contains("The day has gone by", "Bethan Rees");

        Map<String, String> second = Boardings.change(later, development, "AMBER", "Still painting.");
        assertThat(later.post(path(development, "entries"), second)
                        .page()
                        .select("#slip-error")
                        .text())
                .contains("Write why it takes longer");
        second.put("slip", "The paint came late " + mark);
        later.post(path(development, "entries"), second);
        assertThat(read(later, development)).contains("Why it takes longer", "The paint came late " + mark);
    }

    @Test
    void ofTwoPeopleAtOnceTheSecondIsToldAndLosesNothing() throws Exception {
        String development = Boardings.proposed(anwen, open, "A bench " + mark);
        Wire marged = new Wire(port).signIn("Marged");
        Map<String, String> one = Boardings.change(bethan, development, "AMBER", "Ordered " + mark);
        Map<String, String> other = Boardings.change(marged, development, "LATER", "Not now " + mark);
        other.putAll(day(LocalDate.now(clock).plusDays(30)));
        List<Answer> answers;
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = both.submit(() -> bethan.post(path(development, "entries"), one));
            var second = both.submit(() -> marged.post(path(development, "entries"), other));
            answers = List.of(first.get(), second.get());
        }
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 422);
        Answer told =
                answers.stream().filter(a -> a.status() == 422).findFirst().orElseThrow();
        assertThat(told.page().text()).contains("Somebody changed it while you wrote", mark);
        assertThat(told.page().select("textarea[name=reason]").text()).contains(mark);
    }

    @Test
    void aChangeOnACardThatWasJustRefusedShowsTheRefusalFirst() {
        String development = Boardings.proposed(anwen, open, "A cat " + mark);
        Map<String, String> late = Boardings.change(bethan, development, "AMBER", "We try it.");
        Wire marged = new Wire(port).signIn("Marged");
        Boardings.says(marged, development, "REFUSED", "Somebody is allergic " + mark);
        Answer told = bethan.post(path(development, "entries"), late);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().text())
                .contains("Marged put on the board: Red: refused", "Somebody is allergic " + mark);
        late.put("seen", told.page().select("[name=seen]").text());
        assertThat(bethan.post(path(development, "entries"), late).status()).isEqualTo(303);
        assertThat(bethan.post(path(development, "entries"), late).status())
                .as("sent twice")
                .isEqualTo(303);
        assertThat(read(anwen, development).split("We try it\\.", -1)).hasSizeBetween(2, 3);
    }

    @Test
    void greenIsOnlyWhatThoseWhoRaisedItConfirm() {
        String item = Raisings.named(anwen, open, "ANSWERERS", "The gate squeaks " + mark);
        String development = Boardings.grown(bethan, open, "Oil the gate " + mark, item);
        Boardings.says(bethan, development, "GREEN", "It is oiled.");
        assertThat(board("column=GREEN")).contains("Oil the gate " + mark, "Not yet confirmed");
        assertThat(bethan.post(path(development, "partings"), Map.of("raised", item))
                        .status())
                .as("nobody sends away whoever confirms it")
                .isEqualTo(404);
        String green = read(anwen, development, "[name=entry]");
        for (Wire notTheirs : List.of(bethan, cerys)) {
            assertThat(notTheirs
                            .post(
                                    path(development, "confirmations"),
                                    Map.of("form", id(), "entry", green, "yes", "yes"))
                            .status())
                    .isEqualTo(404);
        }

        say(anwen, development, green, "no", "It squeaks as before " + mark);
        assertThat(board("column=AMBER")).contains("Oil the gate " + mark, "not so");
        assertThat(board("column=GREEN")).doesNotContain("Oil the gate " + mark);
        assertThat(read(cerys, development))
                .contains("It squeaks as before " + mark)
                .doesNotContain("Anwen");

        Boardings.says(bethan, development, "GREEN", "Oiled again.");
        String again = read(anwen, development, "[name=entry]");
        say(anwen, development, green, "yes", "");
        assertThat(board("column=GREEN"))
                .as("the old green is no longer judged")
                .contains("Not yet confirmed");
        say(anwen, development, again, "yes", "");
        assertThat(read(cerys, development)).contains("Confirmed by those who raised it");
    }

    @Test
    void withTheSevenWordsTheSamePeopleConfirmAndNobodyLearnsWho() {
        String words = "The drain smells " + mark;
        String code = Raisings.unsignedAndOpened(new Wire(port), boxOpening, open, words);
        String item = Raisings.atUnit(bethan, open, words);
        String development = Boardings.grown(bethan, open, "Clean the drain " + mark, item);
        Boardings.says(bethan, development, "GREEN", "It is clean.");

        Wire anyone = new Wire(port);
        Document at =
                unsigned(anyone, SEVEN_WORDS_ANSWER, Map.of("words", code)).page();
        assertThat(at.text()).contains("Clean the drain " + mark, "It is clean.", "Has it happened?");
        var form = at.select("form:has([name=verb][value=HAPPENED])");
        Map<String, String> fields = new HashMap<>();
        form.select("input[type=hidden]").forEach(i -> fields.put(i.attr("name"), i.attr("value")));
        fields.put("yes", "no");
        fields.put("body", "It smells still " + mark);
        assertThat(unsigned(anyone, "/en/box/acts", fields).page().text()).contains("You said if it has happened");
        assertThat(read(bethan, development)).doesNotContain("It smells still");
        boxOpening.open();
        assertThat(read(bethan, development)).contains("Someone who raised it says: not so", "It smells still " + mark);
        assertThat(board("column=AMBER")).contains("Clean the drain " + mark);
    }

    @Test
    void everyoneWithAPartIsToldOnceADayAndOnlyTheyCanStopIt() throws IOException {
        String item = Raisings.named(anwen, open, "ANSWERERS", "Chairs " + mark);
        String development = Boardings.grown(bethan, open, "Softer chairs " + mark, item);
        stance(cerys, development, "BEHIND", "yes", "");
        Wire tomos = new Wire(port).signIn("Tomos");
        stance(tomos, development, "DIFFERENT", "no", "I like them hard " + mark);
        Boardings.says(bethan, development, "AMBER", "We choose.");
        Boardings.says(bethan, development, "RED", "No money.");
        news.tell();
        news.tell();
        assertThat(told(development)).containsExactlyInAnyOrder("Anwen 2 1", "Cerys 2 1");

        cerys.post(path(development, "followings"), Map.of("follow", "no"));
        Boardings.says(bethan, development, "AMBER", "Money was found.");
        news.tell();
        assertThat(told(development)).contains("Anwen 3 1", "Cerys 2 1");

        stance(new Wire(port).signIn("Siân"), development, "BEHIND", "yes", "");
        Boardings.says(bethan, development, "GREEN", "They are soft.");
        say(anwen, development, read(anwen, development, "[name=entry]"), "no", "");
        news.tell();
        assertThat(told(development))
                .as("a word of those who raised it is a change too, for everyone but them")
                .contains("Siân 5 1", "Anwen 4 1");
        assertThat(read(bethan, development))
                .contains("I like them hard " + mark, "Someone who takes part here")
                .doesNotContain("Tomos");
        assertThat(new Wire(port)
                        .signIn("Marged")
                        .get("/en/to-tell/slips")
                        .page()
                        .text())
                .contains("Softer chairs " + mark, "They are soft.");
    }

    @Test
    void aStanceIsTakenBackByWhoeverSaidIt() {
        String development = Boardings.proposed(anwen, open, "Curtains " + mark);
        stance(cerys, development, "DIFFERENT", "yes", "I would like blinds " + mark);
        String stance = read(cerys, development, "[name=stance]");
        assertThat(anwen.post(path(development, "stances/taken-back"), Map.of("stance", stance))
                        .status())
                .isEqualTo(404);
        cerys.post(path(development, "stances/taken-back"), Map.of("stance", stance));
        assertThat(read(anwen, development))
                .contains("Someone took back what they said")
                .doesNotContain("blinds");
    }

    @Test
    void aChallengeIsOwedAnAnswerByADay() {
        String development = Boardings.proposed(anwen, open, "A radio " + mark);
        Boardings.says(bethan, development, "REFUSED", "Too loud.");
        cerys.post(
                path(development, "challenges"),
                Map.of("form", id(), "body", "Headphones exist " + mark, "another", "yes"));
        assertThat(read(cerys, development)).contains("Someone challenged it", "Headphones exist " + mark);
        assertThat(read(bethan, development))
                .as("she refused it, so somebody else answers")
                .doesNotContain("Headphones", "Someone challenged it");
        assertThat(new Wire(port).signIn("Gareth Lloyd").get("/en").page().text())
                .contains("Headphones exist " + mark);
    }

    @Test
    void nobodyReadsTheBoardUnlessTheServiceOpensItAndThenWithoutNames() {
        String item = Raisings.named(anwen, open, "ANSWERERS", "Raw words " + mark);
        String development = Boardings.grown(bethan, open, "A shed " + mark, item);
        Boardings.says(bethan, development, "RED", "No wood.");
        stance(cerys, development, "BEHIND", "yes", "Inside only " + mark);
        cerys.post(
                path(development, "stances"),
                Map.of("form", id(), "kind", "BEHIND", "shown", "yes", "body", "For all " + mark, "open", "yes"));
        Wire nobody = new Wire(port);
        assertThat(nobody.get("/en/board").location()).isEqualTo("/en/sign-in");
        assertThat(nobody.get(path(development, "")).location()).isEqualTo("/en/sign-in");

        Wire marged = new Wire(port).signIn("Marged");
        String service =
                marged.get("/en/board/words").page().select("[name=service]").attr("value");
        assertThat(anwen.post("/en/board/openings", Map.of("service", service, "open", "yes"))
                        .status())
                .isEqualTo(404);
        marged.post("/en/board/openings", Map.of("service", service, "open", "yes"));
        try {
            assertThat(nobody.get("/en/board?column=RED").page().text())
                    .contains("A shed " + mark, "No wood.", "deputy ward manager")
                    .doesNotContain("Bethan");
            assertThat(nobody.get(path(development, "")).page().text())
                    .contains("A shed " + mark, "For all " + mark)
                    .doesNotContain("Bethan", "Anwen", "Cerys", "Raw words", "Inside only");
            anwen.post(path(development, "words"), Map.of("raised", item, "body", "Shown words " + mark, "yes", "yes"));
            assertThat(nobody.get(path(development, "")).page().text()).contains("Shown words " + mark);
            assertThat(nobody.get(path(development, "entries/new")).location()).isEqualTo("/en/sign-in");
        } finally {
            marged.post("/en/board/openings", Map.of("service", service, "open", "no"));
        }
        assertThat(nobody.get("/en/board").location()).isEqualTo("/en/sign-in");
    }

    @Test
    void anotherOrganisationNeverMeetsIt() {
        String development = Boardings.proposed(anwen, open, "Ours alone " + mark);
        Wire efa = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.SERVICE_USER);
        assertThat(efa.get(path(development, "")).status()).isEqualTo(404);
        assertThat(efa.get("/en/board?column=NEW").page().text()).doesNotContain(mark);
        assertThat(efa.get("/en/board?service=" + service(anwen)).page().text()).doesNotContain(mark);
    }

    @Test
    void aCardWithNoWordsInTheReadersLanguageIsShownInTheOtherAndSaysSo() {
        String development = Boardings.proposed(anwen, open, "Only English " + mark);
        String welsh = anwen.get("/cy/board?column=NEW").body();
        assertThat(welsh)
                .contains("Only English " + mark, "Yn Saesneg yn unig hyd yma.")
                .contains("lang=\"en\" dir=\"auto\">Only English " + mark);
        cerys.post(
                path(development, "wordings"),
                Map.of("form", id(), "language", "cy", "title", "Cymraeg hefyd " + mark, "about", "Yr un peth."));
        assertThat(cerys.get("/cy/developments/" + development).page().text()).contains("Cyfieithiad yw’r teitl hwn.");
        assertThat(anwen.get("/cy/board?column=NEW").body())
                .contains("Cymraeg hefyd " + mark)
                .doesNotContain("Only English " + mark);
        assertThat(cerys.post(
                                path(development, "wordings"),
                                Map.of("form", id(), "language", "en", "title", "Not mine", "about", "To change."))
                        .status())
                .as("only its proposer says it anew")
                .isEqualTo(404);
    }

    @Test
    void theColoursMeanWhatTheForumAgreedAndEarlierWordsStay() {
        Wire marged = new Wire(port).signIn("Marged");
        String service = service(marged);
        Map<String, String> words = new HashMap<>(day(LocalDate.now(clock)));
        List.of("redEn", "redCy", "amberEn", "amberCy", "greenEn", "greenCy")
                .forEach(w -> words.put(w, w + " " + mark));
        words.putAll(Map.of("form", id(), "service", service, "most", "", "agreedBy", "the test forum"));
        assertThat(anwen.post("/en/board/words", words).status()).isEqualTo(404);
        Map<String, String> without = new HashMap<>(words);
        without.put("agreedBy", "");
        assertThat(marged.post("/en/board/words", without)
                        .page()
                        .select("#agreedBy-error")
                        .text())
                .contains("Write who agreed");
        marged.post("/en/board/words", words);
        assertThat(anwen.get("/en/board").page().text()).contains("redEn " + mark, "the test forum");
        assertThat(anwen.get("/en/board/words").page().text())
                .contains("amberEn " + mark, "the community meetings of four units");
    }

    @Test
    void theBoardShowsOnlySomeWhereThatIsAskedFor() {
        Wire marged = new Wire(port).signIn("Marged");
        String theme = id();
        marged.post(
                "/en/themes",
                Map.of(
                        "service",
                        service(marged),
                        "form",
                        theme,
                        "nameEn",
                        "Theme " + mark,
                        "nameCy",
                        "Thema " + mark));
        String quick = Boardings.proposed(anwen, open, "Quick " + mark);
        Boardings.proposed(cerys, Raisings.unit(bethan, "Bryn Derw"), "Elsewhere " + mark);
        cerys.post(path(quick, "themes"), Map.of("theme", theme));
        bethan.post(
                path(quick, "powers"),
                Map.of("form", id(), "after", "0", "quickWin", "yes", "moved", "NONE", "body", ""));

        String column = "column=NEW";
        assertThat(board(column)).contains("Quick " + mark, "Elsewhere " + mark);
        for (String only : List.of("&unit=" + open, "&theme=" + theme, "&quick=yes", "&mine=yes")) {
            assertThat(board(column + only)).as(only).contains("Quick " + mark).doesNotContain("Elsewhere " + mark);
        }
        cerys.post(path(quick, "themes"), Map.of());
        assertThat(board(column + "&theme=" + theme)).doesNotContain("Quick " + mark);
    }

    @Test
    void twoThousandCardsAreStillOnePage() throws IOException {
        fill();
        long begun = System.nanoTime();
        Answer page = new Wire(port, OtherOrganisation.HOST)
                .signIn(OtherOrganisation.SERVICE_USER)
                .get("/en/board");
        long took = (System.nanoTime() - begun) / 1_000_000;
        assertThat(page.body().length()).isLessThan(200_000);
        assertThat(page.page().select(".app-dev").size()).isLessThanOrEqualTo(60);
        assertThat(page.page().text()).contains("Amber: all 2,000");
        assertThat(took).isLessThan(5_000);
    }

    private void fill() throws IOException {
        new Rows(postgres)
                .jdbc()
                .sql("""
                with d as (insert into developments.development (id, organisation_id, service_id, size, on_date)
                           select gen_random_uuid(), s.organisation_id, s.id, 'SMALL', current_date
                           from places.service s join places.unit u on u.service_id = s.id and u.id = :unit, generate_series(1, 2000)
                           returning id, organisation_id),
                w as (insert into developments.wording (id, organisation_id, development_id, language, number, title, about, by_id, on_date)
                      select gen_random_uuid(), organisation_id, id, 'en', 1, 'One of many', 'Many', id, current_date from d),
                h as (insert into developments.holding (development_id, number, organisation_id, post_id, by_id, on_date)
                      select id, 1, organisation_id, :post, id, current_date from d)
                insert into developments.entry (id, organisation_id, development_id, number, colour, refused, reason, who_decided, heard,
                    next_step, can_change, who_decides, language, by_id, by_name, on_date)
                select gen_random_uuid(), organisation_id, id, 1, 'AMBER', false, 'Because', 'All', 'CHANGED', 'Next', 'All', 'All', 'en', id, 'Somebody', current_date
                from d
                """)
                .param("unit", OtherOrganisation.UNIT.id())
                .param("post", OtherOrganisation.POST)
                .update();
    }

    private Answer unsigned(Wire anyone, String path, Map<String, String> fields) {
        return anyone.send("POST", path, Map.of("Sec-Fetch-Site", "same-origin"), Wire.form(fields));
    }

    private void stance(Wire who, String development, String kind, String shown, String words) {
        who.post(path(development, "stances"), Map.of("form", id(), "kind", kind, "shown", shown, "body", words));
    }

    private void say(Wire who, String development, String green, String yes, String words) {
        who.post(path(development, "confirmations"), Map.of("form", id(), "entry", green, "yes", yes, "body", words));
    }

    private String board(String query) {
        return new Wire(port).signIn("Anwen").get("/en/board?" + query).page().text();
    }

    private static String service(Wire who) {
        return who.get("/en/board")
                .page()
                .select("a[href*=/board/words]")
                .attr("href")
                .replaceAll(".*service=", "");
    }

    private static String read(Wire who, String development) {
        return who.get(path(development, "")).page().select("main").text();
    }

    private static String read(Wire who, String development, String field) {
        return who.get(path(development, "")).page().select(field).attr("value");
    }

    private List<String> told(String development) throws IOException {
        return new Rows(postgres)
                .jdbc()
                .sql("""
                select p.name || ' ' || count(*) || ' ' || count(distinct n.line_id) from answers.notice n
                join people.person p on p.id = n.person_id where n.subject_id = cast(:id as uuid) group by p.name
                """)
                .param("id", development)
                .query(String.class)
                .list();
    }

    private static Map<String, String> day(LocalDate day) {
        return Map.of(
                "day", String.valueOf(day.getDayOfMonth()),
                "month", String.valueOf(day.getMonthValue()),
                "year", String.valueOf(day.getYear()));
    }

    private static String path(String development, String rest) {
        return "/en/developments/" + development + (rest.isEmpty() ? "" : "/" + rest);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
