package cairn.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.CairnTest;
import cairn.Newcomer;
import cairn.OtherOrganisation;
import cairn.PastComments;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.platform.Actor;
import cairn.platform.postgres.Database;
import cairn.voice.domain.BoxOpening;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Listing, finding and taking away what people have said, and saying what it is about. */
@CairnTest
class SaidTests {

    @LocalServerPort
    private int port;

    @Autowired
    private BoxOpening boxOpening;

    @Autowired
    private PastComments pastComments;

    @Autowired
    private Database database;

    @Autowired
    private DataSource dataSource;

    @TempDir
    private Path folder;

    private final String mark =
            "q" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "w");
    private Wire anwen;
    private Wire bethan;
    private Wire marged;
    private String unit;

    @BeforeEach
    void people() {
        anwen = new Wire(port).signIn("Anwen");
        bethan = new Wire(port).signIn("Bethan Rees");
        marged = new Wire(port).signIn("Marged");
        unit = Raisings.unit(bethan, "Tŷ Onnen");
    }

    @ParameterizedTest
    @CsvSource({
        "Mae'r gadair wedi torri, cadair",
        "Mae'r gadair wedi torri, nghadair",
        "Dw i eisiau gweld yr ardd, gardd",
        "Mae'r dŵr yn oer, dwr",
        "TŶ AR Y BRYN, tŷ",
        "The meals were cold, meal",
        "She was waiting for hours, waited",
        "Nobody listens; ever!, LISTENS nobody"
    })
    void aWordIsFoundInEveryEnglishEndingAndEveryWelshMutation(String words, String sought) {
        Raisings.named(anwen, unit, "ANSWERERS", words + " " + mark);
        assertThat(said(bethan, sought + " " + mark)).contains(mark);
        assertThat(said(bethan, sought + " notthere" + mark)).contains("Nothing with these words");
    }

    @Test
    void whatTheReaderMayNotOpenIsNotFoundListedOrTakenAway() {
        String canary = "canary" + mark;
        Raisings.named(anwen, unit, "ANSWERERS", "Only for whoever answers: " + canary);
        Raisings.unsignedAndOpened(new Wire(port), boxOpening, unit, "Without a name: " + canary);
        assertThat(said(bethan, canary)).contains("Only for whoever answers", "Without a name");
        Wire catrin = new Wire(port).signIn("Catrin Hughes");
        Wire elsewhere = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.STAFF);
        for (Wire other : List.of(catrin, elsewhere)) {
            assertThat(said(other, canary)).contains("Nothing with these words");
            assertThat(other.get("/en/said").body()).doesNotContain(canary);
            assertThat(other.get("/en/said.csv").body()).doesNotContain(canary);
        }
        assertThat(new Wire(port).get("/en/said").location()).startsWith("/en/sign-in");
    }

    @Test
    void aSearchShowsNoNumberAndAListItsTrueOne() {
        Raisings.named(anwen, unit, "ANSWERERS", "Once " + mark);
        Raisings.named(anwen, unit, "ANSWERERS", "Twice " + mark);
        assertThat(bethan.get("/en/said?words=" + mark).page().select("main").text())
                .doesNotContainPattern("\\d+ things? (was|were) said");
        assertThat(bethan.get("/en/said?unit=" + unit).page().select("main").text())
                .containsPattern("\\d+ things were said");
    }

    @Test
    void theListIsNarrowedByUnitKindAndPeriodAndKeepsWhatWasChosen() {
        Raisings.named(anwen, unit, "ANSWERERS", "Here and now " + mark);
        String elsewhere = Raisings.unit(bethan, "Bryn Derw");
        assertThat(found("unit=" + unit)).isTrue();
        assertThat(found("unit=" + elsewhere)).isFalse();
        assertThat(found("kind=ISSUE")).isTrue();
        assertThat(found("kind=COMPLIMENT")).isFalse();
        assertThat(found("period=2001")).isFalse();
        var page = bethan.get("/en/said?words=" + mark + "&kind=ISSUE&period=2001-q3")
                .page();
        assertThat(page.select("#words").attr("value")).isEqualTo(mark);
        assertThat(page.select("#kind option[selected]").attr("value")).isEqualTo("ISSUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit=x", "theme=0", "kind=NONE", "period=2019-13", "page=0", "page=-1", "page=99999999"})
    void whatIsOnNoListIsNotThere(String asked) {
        assertThat(bethan.get("/en/said?" + asked).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "a & | ! b", ":* <-> (", "\\", "%", "\u0000", "ŵ ŷ", "🌳"})
    void anythingCanBeTypedIntoTheSearch(String typed) {
        assertThat(bethan.get("/en/said?words=" + encoded(typed)).status()).isEqualTo(200);
    }

    @Test
    void theFileHoldsWhatThePageShowsAndNothingInItIsRun() {
        Raisings.named(anwen, unit, "ANSWERERS", "=cmd|'/c calc'!A1 " + mark);
        Wire.Answer csv = bethan.get("/en/said.csv?words=" + mark);
        assertThat(csv.header("Content-Disposition")).contains("attachment", ".csv");
        assertThat(csv.body()).contains("\"'=cmd|'/c calc'!A1 " + mark + "\"").contains("Anwen");
        Wire.Answer welsh = bethan.get("/cy/said.csv?words=" + mark);
        assertThat(welsh.body()).contains("Geiriau", "Mater");
        assertThat(bethan.get("/en/said.xlsx?words=" + mark).header("Content-Type"))
                .contains("spreadsheetml");
    }

    @Test
    void pastCommentsAreFoundBesideWhatWasRaisedAndOlderOnesBehindALink() {
        pastComments.bringIn(
                folder,
                mark + ".csv",
                "Comment,When,Where,About\nThe kettle " + mark + ",2016-04-12,Elm " + mark + ",Tea " + mark
                        + "\nNo day " + mark + ",,,\n",
                "words=Comment,date=When,unit=Where,theme=About");
        var page = marged.get("/en/said").page();
        String theme = page.select("#theme option:contains(Tea " + mark + ")").attr("value");
        String team = page.select("#unit option:contains(Elm " + mark + ")").attr("value");
        var narrowed = marged.get("/en/said?theme=" + theme).page();
        assertThat(narrowed.select("main").text()).doesNotContain("The kettle");
        String older = narrowed.select("a:containsOwn(Older)").attr("href");
        assertThat(older).contains("period=2016-to-04");
        assertThat(marged.get(older).page().select("blockquote").text()).contains("The kettle " + mark);
        assertThat(marged.get("/en/said?words=kettles&period=2016-q2&unit=" + team)
                        .page()
                        .text())
                .contains("The kettle " + mark);
        assertThat(marged.get("/en/said?period=none&words=" + mark).page().text())
                .contains("No day " + mark);
        assertThat(bethan.get("/en/said").body())
                .as("the names in a file that is not open")
                .doesNotContain("Tea " + mark, "Elm " + mark);
        assertThat(bethan.get("/en/said?theme=" + theme + "&period=2016").body())
                .doesNotContain("The kettle " + mark);
    }

    @Test
    void whatIsHeldBackOrWithdrawnIsNeitherFoundNorListedNorTakenAway() {
        pastComments.bringIn(
                folder,
                mark + ".csv",
                "Comment,When\nKept back " + mark + ",2017-05-01\nOpen " + mark + ",2017-05-01\n",
                "words=Comment,date=When");
        String path = marged.get("/en/imports")
                .page()
                .select("a:contains(" + mark + ".csv)")
                .attr("href");
        String comment = marged.get(path)
                .page()
                .select("a[href*=/holds/new]:contains(Kept back)")
                .attr("href");
        Map<String, String> hold = Map.of(
                "comment", comment.replaceAll(".*comment=", ""), "hold", "yes", "reason", "A name stands in it.");
        assertThat(marged.post(path + "/holds", hold).status()).isEqualTo(303);
        marged.post(path + "/openings", Map.of("looked", "yes"));
        String asked = "?period=2017&words=" + mark;
        assertThat(bethan.get("/en/said" + asked).body())
                .contains("Open " + mark)
                .doesNotContain("Kept back");
        assertThat(bethan.get("/en/said.csv" + asked).body()).doesNotContain("Kept back");
        assertThat(marged.get("/en/said" + asked).body()).contains("Kept back " + mark);

        marged.post(path + "/withdrawals", Map.of("reason", "It was the wrong file."));
        for (Wire reader : List.of(bethan, marged)) {
            assertThat(reader.get("/en/said" + asked).body()).doesNotContain("Open " + mark, "Kept back " + mark);
            assertThat(reader.get("/en/said.csv" + asked).body()).doesNotContain("Open " + mark);
        }
    }

    @Test
    void aReaderSaysWhatItIsAboutAndItsAuthorHasTheLastWord() throws IOException {
        String theme = theme();
        String item = Raisings.named(anwen, unit, "ANSWERERS", "The heating " + mark);
        bethan.post("/en/raised/" + item + "/themes", Map.of("theme", theme));
        assertThat(bethan.get("/en/raised/" + item).page().text()).contains("Theme " + mark, "Added by Bethan Rees");
        assertThat(bethan.get("/en/said?theme=" + theme).body()).contains("The heating " + mark);

        assertThat(about(anwen, "/en/raised/" + item + "/acts", theme, "no").status())
                .isEqualTo(303);
        assertThat(bethan.get("/en/raised/" + item).page().text())
                .contains("Whoever raised it says that it is not about this");
        assertThat(bethan.get("/en/said?theme=" + theme).body()).doesNotContain("The heating " + mark);
        assertThat(bethan.get("/en/raised/" + item + "/themes/new").page().select("[value=" + theme + "]"))
                .isEmpty();
        bethan.post("/en/raised/" + item + "/themes", Map.of("theme", theme));
        assertThat(bethan.get("/en/said?theme=" + theme).body()).doesNotContain("The heating " + mark);
        assertThat(new Rows(database)
                        .jdbc()
                        .sql("select count(*) from voice.themed where raised_id = :id")
                        .param("id", UUID.fromString(item))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        about(anwen, "/en/raised/" + item + "/acts", theme, "yes");
        assertThat(bethan.get("/en/said?theme=" + theme).body()).contains("The heating " + mark);
    }

    @Test
    void inSqlTooNobodyPutsAThemeBackThatItsAuthorRefusedNorReadsWordsThatAreHeldBack() throws IOException {
        String theme = theme();
        String item = Raisings.named(anwen, unit, "ANSWERERS", "The boiler " + mark);
        bethan.post("/en/raised/" + item + "/themes", Map.of("theme", theme));
        about(anwen, "/en/raised/" + item + "/acts", theme, "no");
        ImportDatabase tables = new ImportDatabase(dataSource);
        Actor bethanRees = actor("Bethan Rees");
        assertThatThrownBy(() -> tables.as(
                        bethanRees,
                        () -> tables.jdbc()
                                .sql("""
                                insert into voice.themed (raised_id, theme_id, number, organisation_id, is_about, by_author, by_id, by_name, on_date)
                                values (:raised, :theme, 9, platform.organisation(), true, false, platform.actor(), 'Bethan', platform.today())
                                """)
                                .param("raised", UUID.fromString(item))
                                .param("theme", UUID.fromString(theme))
                                .update()))
                .hasStackTraceContaining("its author has said what it is about");

        pastComments.bringIn(folder, mark + ".csv", "Comment\nHeld " + mark + "\n", "words=Comment");
        String path = marged.get("/en/imports")
                .page()
                .select("a:contains(" + mark + ".csv)")
                .attr("href");
        String comment = marged.get(path)
                .page()
                .select("a[href*=/holds/new]")
                .attr("href")
                .replaceAll(".*comment=", "");
        marged.post(path + "/holds", Map.of("comment", comment, "hold", "yes", "reason", "A name stands in it."));
        marged.post(path + "/openings", Map.of("looked", "yes"));
        String words = "select count(*) from voice.words where raised_id = '" + comment + "'";
        assertThat(tables.as(
                        bethanRees,
                        () -> tables.jdbc().sql(words).query(Integer.class).single()))
                .isZero();
        assertThat(tables.as(
                        actor("Marged"),
                        () -> tables.jdbc().sql(words).query(Integer.class).single()))
                .isOne();
    }

    private Actor actor(String name) throws IOException {
        return new Rows(database)
                .jdbc()
                .sql("""
                        select c.organisation_id, c.person_id, c.id
                        from people.capacity c join people.person p on p.id = c.person_id
                        where p.name = :name order by c.kind = 'COORDINATOR' desc limit 1
                        """)
                .param("name", name)
                .query((row, number) -> new Actor(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .single();
    }

    @Test
    void howeverMuchSomebodySaysEachThingIsOnOnePageOfWhatTheySaid() throws IOException {
        Wire author = Newcomer.arrives(new Rows(database).jdbc(), port).wire();
        Set<String> raised = new HashSet<>();
        for (int i = 0; i < 51; i++) {
            raised.add("/en/raised/" + Raisings.named(author, "", "ANSWERERS", "Number " + i));
        }
        Document first = author.get("/en/raised").page();
        Document second = author.get(first.select("a[rel=next]").attr("href")).page();
        assertThat(first.select("main .app-rows a").eachAttr("href")).hasSize(50);
        assertThat(Stream.of(first, second).flatMap(page -> page.select("main .app-rows a").eachAttr("href").stream()))
                .containsExactlyInAnyOrderElementsOf(raised);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("/en/raised");
        for (String none : List.of("3", "0", "-1", "99999999", "x")) {
            assertThat(author.get("/en/raised?page=" + none).status()).as(none).isEqualTo(404);
        }
    }

    @Test
    void withTheSevenWordsItsAuthorSaysWhatItIsNotAbout() {
        String theme = theme();
        Wire anyone = new Wire(port);
        String code = Raisings.unsignedAndOpened(anyone, boxOpening, unit, "Unsigned " + mark);
        String item = Raisings.atUnit(bethan, unit, "Unsigned " + mark);
        bethan.post("/en/raised/" + item + "/themes", Map.of("theme", theme));
        Map<String, String> headers = Map.of("Sec-Fetch-Site", "same-origin");
        Wire.Answer at = anyone.send("POST", "/en/box/answer", headers, Wire.form(Map.of("words", code)));
        assertThat(at.page().text()).contains("Theme " + mark, "Added by Bethan Rees");
        Map<String, String> act = Map.of(
                "words",
                code,
                "verb",
                "ABOUT",
                "about",
                theme,
                "yes",
                "no",
                "act",
                UUID.randomUUID().toString());
        assertThat(anyone.send("POST", "/en/box/acts", headers, Wire.form(act)).body())
                .contains("Thank you");
        boxOpening.open();
        assertThat(bethan.get("/en/raised/" + item).page().text())
                .contains("Whoever raised it says that it is not about this");
    }

    @Test
    void onlyACoordinatorAddsAWordAndNobodyMarksWhatTheyMayNotRead() {
        Wire.Answer refused = bethan.post("/en/themes", word("Not mine", "Nid fi"));
        assertThat(refused.status()).isEqualTo(404);
        Wire.Answer empty = marged.post("/en/themes", word("", "Gwres"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("#nameEn-error").text()).contains("Write the word");
        assertThat(empty.page().select("#nameCy").attr("value")).isEqualTo("Gwres");
        String item = Raisings.named(anwen, unit, "ANSWERERS", "Not for everyone " + mark);
        Wire catrin = new Wire(port).signIn("Catrin Hughes");
        assertThat(catrin.get("/en/raised/" + item + "/themes/new").status()).isEqualTo(404);
        assertThat(catrin.post("/en/raised/" + item + "/themes", Map.of()).status())
                .isEqualTo(404);
    }

    private boolean found(String narrowed) {
        return said(bethan, mark + "&" + narrowed).contains("Here and now");
    }

    private static String said(Wire reader, String words) {
        int rest = words.indexOf('&');
        String sought = rest < 0 ? words : words.substring(0, rest);
        return reader.get("/en/said?words=" + encoded(sought) + (rest < 0 ? "" : words.substring(rest)))
                .page()
                .select("main")
                .text();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String theme() {
        Map<String, String> word = word("Theme " + mark, "Thema " + mark);
        marged.post("/en/themes", word);
        return Objects.requireNonNull(word.get("form"));
    }

    private Map<String, String> word(String english, String welsh) {
        String service =
                marged.get("/en/themes").page().select("[name=service]").attr("value");
        return Map.of("service", service, "form", UUID.randomUUID().toString(), "nameEn", english, "nameCy", welsh);
    }

    private static Wire.Answer about(Wire author, String path, String theme, String yes) {
        return author.post(
                path, Map.of("act", UUID.randomUUID().toString(), "verb", "ABOUT", "about", theme, "yes", yes));
    }
}
