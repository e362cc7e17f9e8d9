package cairn.platform.look;

import cairn.platform.nhsuk.ButtonLook;
import cairn.platform.nhsuk.Choice;
import cairn.platform.nhsuk.ErrorLink;
import cairn.platform.nhsuk.Size;
import cairn.platform.page.Stone;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes pages with invented people into target/look, to be opened or photographed in a browser. */
public final class LookPreview {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private static final Path OUT = Path.of("target/look");

    private LookPreview() {}

    public static void main(String[] args) throws IOException {
        Files.createDirectories(OUT);
        page("start", "en", "", start());
        page("start-calm", "en", "app-calm", start());
        page("start-cy", "cy", "", startWelsh());
        page("start-larger", "en", "app-larger", start());
        page("question", "en", "", question(null));
        page("question-error", "en", "", question("Write what you would like to say. One word is enough."));
        page(
                "question-cy",
                "cy",
                "app-larger",
                question("Ysgrifennwch beth yr hoffech ei ddweud. Mae un gair yn ddigon."));
        page("name", "en", "", name());
        page("check", "en", "", check());
        page("seven-words", "en", "", sevenWords());
        page("home", "en", "", home());
        page("item", "en", "", item());
        page("kit", "en", "", kit());
    }

    private static String start() {
        return """
                <div class="app-scene"><main class="app-main app-width" id="maincontent" tabindex="-1">
                <h1 class="app-name">Tŷ Onnen</h1>
                <p class="app-start__lines"><span>Say what you think.</span><span>Someone will answer.</span><span>You do not need to give your name.</span></p>
                <a class="app-start__say" href="#">%s<span><b>Say something</b>An idea, a problem, a thank you</span></a>
                <ul class="app-doors" role="list">%s%s%s</ul>
                <p class="app-note">%s<span>This tablet is shared. It clears when you walk away.</span></p>
                </main>%s</div>
                """.formatted(
                        icon("speech"),
                        door("board", "See what came of it", "What people said here, and what happened next", ""),
                        door("stones", "I have seven words", "Read the answer to what you said", ""),
                        door("person", "Sign in", "Go to your own page", ""),
                        icon("lock"),
                        render("layout/hill", Map.of()));
    }

    private static String startWelsh() {
        return """
                <div class="app-scene"><main class="app-main app-width" id="maincontent" tabindex="-1">
                <h1 class="app-name">Tŷ Onnen</h1>
                <p class="app-start__lines"><span>Dywedwch beth sydd ar eich meddwl.</span><span>Bydd rhywun yn ateb.</span><span>Does dim rhaid i chi roi eich enw.</span></p>
                <a class="app-start__say" href="#">%s<span><b>Dweud rhywbeth</b>Syniad, problem, neu ddiolch i rywun</span></a>
                <ul class="app-doors" role="list">%s%s%s</ul>
                <p class="app-note">%s<span>Mae’r dabled hon yn cael ei rhannu. Mae’n clirio pan fyddwch chi’n cerdded i ffwrdd.</span></p>
                </main>%s</div>
                """.formatted(
                icon("speech"),
                door("board", "Gweld beth ddaeth ohono", "Beth ddywedodd pobl yma, a beth ddigwyddodd nesaf", ""),
                door("stones", "Mae gen i saith gair", "Darllen yr ateb i’r hyn a ddywedoch", ""),
                door("person", "Mewngofnodi", "Mynd i’ch tudalen eich hun", ""),
                icon("lock"),
                render("layout/hill", Map.of()));
    }

    private static String question(@org.jspecify.annotations.Nullable String error) {
        String summary = error == null
                ? ""
                : render(
                        "nhsuk/errorSummary",
                        Map.of("heading", "One thing is missing", "errors", List.of(new ErrorLink(error, "#words"))));
        Map<String, Object> field = new java.util.HashMap<>(Map.of(
                "name", "words",
                "label", "What do you want to say?",
                "size", Size.L,
                "heading", 1,
                "rows", 6,
                "hint", "Your own words are best. Spelling does not matter. You choose who reads it.",
                "errorPrefix", "Error"));
        if (error != null) {
            field.put("error", error);
        }
        return """
                <main class="app-main app-width" id="maincontent" tabindex="-1">
                %s
                %s
                <div class="app-urgent-line">%s<p><b>Need help now?</b> Do not wait for an answer here. Tell staff, or call <b>111</b> and press <b>2</b>.</p></div>
                <div class="app-beside"><div>
                <form method="post" novalidate>
                %s
                %s
                <div class="app-buttons">%s%s</div>
                </form>
                <ul class="app-ways" role="list"><li>%s<a href="#">Say it out loud</a></li><li>%s<a href="#">Use paper</a></li><li>%s<a href="#">Ask someone to write it for you</a></li></ul>
                </div>
                <aside class="app-before" aria-labelledby="before"><h2 id="before">Before you send it</h2><ul role="list">
                <li>%s<div><b>Who will read it</b>Bethan Rees, deputy ward manager, unless you choose someone else.</div></li>
                <li>%s<div><b>What happens next</b>You get an answer by Friday 27 November, with a reason.</div></li>
                <li>%s<div><b>Your name</b>You can leave it out. We ask on the next page.</div></li>
                <li>%s<div><b>Changed your mind?</b>You can take it back at any time.</div></li>
                </ul></aside></div></main>
                """.formatted(
                        render("nhsuk/backLink", Map.of("href", "#", "text", "Start page")),
                        summary,
                        icon("phone"),
                        render("layout/progress", Map.of("done", 2, "of", 4, "text", "Question 2 of 4")),
                        render("nhsuk/textarea", field),
                        button("Save and go on", ButtonLook.MAIN),
                        button("Come back later", ButtonLook.QUIET),
                        icon("microphone"),
                        icon("print"),
                        icon("people"),
                        icon("eye"),
                        icon("clock"),
                        icon("person"),
                        icon("undo"));
    }

    private static String name() {
        String radios = render(
                "nhsuk/radios",
                Map.of(
                        "name",
                        "shown",
                        "legend",
                        "Do you want your name on it?",
                        "size",
                        Size.L,
                        "heading",
                        1,
                        "hint",
                        "All three get an answer. None of them changes your care.",
                        "items",
                        List.of(
                                new Choice("named", "Show my name", "Everyone who may see it sees your name.", false),
                                new Choice(
                                        "hidden",
                                        "Do not show my name",
                                        "Only the person who answers knows it is you.",
                                        false),
                                new Choice(
                                        "unsigned",
                                        "Leave it unsigned",
                                        "We do not keep who you are. You get seven words to read the answer. Someone may still guess from what you say.",
                                        true))));
        String boxes = render(
                "nhsuk/checkboxes",
                Map.of(
                        "name", "needs",
                        "legend", "What would help?",
                        "size", Size.M,
                        "error", "Choose one or more",
                        "errorPrefix", "Error",
                        "items",
                                List.of(
                                        new Choice("a", "Someone to talk to", null, true),
                                        new Choice("b", "An advocate"))));
        return """
                <main class="app-main app-width" id="maincontent" tabindex="-1">%s%s<form method="post">%s%s
                <p class="app-kept">%s<span><b>Your words are kept.</b> You can change this answer later.</span></p>
                <div class="app-buttons">%s%s</div></form></main>
                """.formatted(
                        render("nhsuk/backLink", Map.of("href", "#", "text", "Your words")),
                        render("layout/progress", Map.of("done", 2, "of", 3, "text", "Question 2 of 3")),
                        radios,
                        boxes,
                        icon("tick"),
                        button("Save and go on", ButtonLook.MAIN),
                        button("Come back later", ButtonLook.QUIET));
    }

    private static String check() {
        String rows = row(
                        "Your words",
                        "“The kitchen is locked at eight. I can’t sleep and I can’t have a cup of tea. It used to be open.”")
                + row("Your name", "Unsigned. You get seven words.")
                + row("Who may see it", "Everyone at Tŷ Onnen");
        return """
                <main class="app-main app-width" id="maincontent" tabindex="-1">%s<h1>Is this right?</h1>%s%s<form class="app-buttons" method="post">%s%s</form></main>
                """.formatted(
                        render("nhsuk/backLink", Map.of("href", "#", "text", "Who may see it")),
                        render("nhsuk/summaryList", Map.of("content", raw(rows))),
                        render(
                                "nhsuk/insetText",
                                Map.of(
                                        "prefix",
                                        "What happens next",
                                        "content",
                                        raw(
                                                "<p><b>When you send it:</b> Bethan Rees answers by Friday 27 November. You get seven words.</p>"))),
                        button("Send it", ButtonLook.MAIN),
                        button("Not now, keep it for me", ButtonLook.QUIET));
    }

    private static String row(String key, String value) {
        return render(
                "nhsuk/summaryRow",
                Map.of("key", key, "value", raw(value), "href", "#", "action", "Change", "actionFor", key));
    }

    private static String sevenWords() {
        return """
                <main class="app-main app-width" id="maincontent" tabindex="-1" data-still>
                %s
                <div class="app-card app-column"><h2>Your seven words</h2>%s<p class="app-small">We show them once. Nobody can look them up, so nobody can find you.</p></div>
                <form class="app-buttons" method="post"><button class="nhsuk-button" type="button" data-print hidden>%sPrint my words</button>%s</form>
                <section class="app-section"><h2>What happens next</h2>%s%s</section></main>
                """.formatted(
                render(
                        "nhsuk/panel",
                        Map.of(
                                "heading",
                                "Thank you. We have it.",
                                "content",
                                raw("Keep these seven words. With them you can read the answer, and write back."))),
                render(
                        "layout/sevenWords",
                        Map.of("words", List.of("lamp", "river", "button", "moss", "violin", "orange", "gate"))),
                icon("print"),
                button("I have written them down", ButtonLook.QUIET),
                render("layout/story", Map.of("stones", next())),
                render(
                        "nhsuk/insetText",
                        Map.of(
                                "prefix",
                                "Information",
                                "content",
                                raw(
                                        "<p><b>Lost the words?</b> The answer also goes on the board, on paper, by the day room door. No name is on it.</p>"))));
    }

    private static List<Stone> next() {
        return List.of(
                new Stone("Today", "", "Bethan Rees, deputy ward manager, is told. She is told no name.", true),
                new Stone("By Friday 27 November", "", "Bethan answers with a reason: yes, no, or let’s talk.", false),
                new Stone("Then you say", "", "“That is what I meant”, or “No, not that”. Or nothing at all.", false));
    }

    private static String home() {
        return """
                <main class="app-main app-width" id="maincontent" tabindex="-1">
                <h1>Hello Anwen</h1><p class="app-lead">Two things are waiting. Neither is urgent.</p>
                <section aria-labelledby="waiting"><h2 class="app-section-heading" id="waiting">%s What is waiting for me</h2>
                <article class="app-card app-card--asks"><h3>Bethan answered you. Is this what you meant?</h3>
                <p>“We can turn the corridor light down at ten. I will ask for a dimmer by 4 December.”</p>
                <p class="app-small app-soft">Bethan Rees, deputy ward manager, Wednesday 18 November. You wrote about the light.</p>
                <form class="app-buttons app-answers">%s%s%s</form></article>
                <article class="app-card app-card--asks"><h3>Would you like to come on Thursday?</h3><p>Community meeting, 26 November at 11, in the day room. One hour. Anyone can leave at any time.</p><p><b>We pay £13 for your time.</b> Ask us first if you get benefits.</p>
                <form class="app-buttons app-answers">%s%s%s</form></article></section>
                <section aria-labelledby="came"><h2 class="app-section-heading" id="came">%s What came of what I said</h2>
                <ul class="app-rows" role="list">
                <li class="app-row">%s<div><a href="#">Garden gate open all day</a><p><b>Green: done.</b> You said yes, it is done, on 28 October.</p></div></li>
                <li class="app-row">%s<div><a href="#">The corridor light is too bright</a><p><b>Amber: being worked on.</b> A dimmer by 4 December.</p></div></li>
                <li class="app-row">%s<div><a href="#">A lock on my wardrobe</a><p><b>Red: refused.</b> “The fire rules do not allow it.” You can ask someone else to look again.</p></div></li>
                <li class="app-row app-row--owed">%s<div><a href="#">Tea after eight</a><p><b>An answer is owed to you.</b> It was promised for 20 November. Mair Owen has been told.</p></div></li>
                </ul><p><a href="#">See all I have said</a></p></section>
                <section aria-labelledby="next"><h2 class="app-section-heading" id="next">%s What I can do next</h2><p class="app-soft">Nothing here has to be done.</p>
                <p><a class="nhsuk-button" href="#">%sSay something</a></p>
                <ul class="app-doors" role="list">%s%s%s</ul></section></main>
                """.formatted(
                icon("clock"),
                button("Yes, that is it", ButtonLook.ANSWER),
                button("No, not that", ButtonLook.ANSWER),
                button("Not now", ButtonLook.ANSWER),
                button("Yes", ButtonLook.ANSWER),
                button("No", ButtonLook.ANSWER),
                button("Not now", ButtonLook.ANSWER),
                icon("flag"),
                render("layout/mark", Map.of("colour", "green")),
                render("layout/mark", Map.of("colour", "amber")),
                render("layout/mark", Map.of("colour", "red")),
                icon("clock"),
                icon("arrow"),
                icon("speech"),
                door("pencil", "Write in my plan", "Your words, your plan", " app-door--small"),
                door("people", "Things to take part in", "Each one says what it pays", " app-door--small"),
                door("person", "Ask for the advocate", "Goes to Nia. Staff cannot read it.", " app-door--small"));
    }

    private static String item() {
        return """
                <main class="app-main app-width" id="maincontent" tabindex="-1">%s<h1>Kitchen open until 11 at night</h1>
                <figure class="app-quote"><blockquote class="app-quote__words" dir="auto">I can’t sleep and I can’t have a cup of tea.

                It used to be open.   It was better.
                https://example.org/averyveryverylongaddresswithoutanyspaceatallinsideitwhichhastobreaksomewhere</blockquote><figcaption class="app-quote__from">Unsigned, on the ward tablet, Friday 4 September</figcaption></figure>
                <p>%s%s%s%s</p>
                <h2>The story so far</h2><p class="app-soft">Oldest first. New stones are added. None is taken away.</p>%s</main>
                """.formatted(
                render("nhsuk/backLink", Map.of("href", "#", "text", "The board")),
                render("nhsuk/tag", Map.of("text", "Confirmed", "icon", raw(icon("tick")))),
                render(
                        "nhsuk/tag",
                        Map.of(
                                "text",
                                "Not yet confirmed",
                                "icon",
                                raw(icon("question")),
                                "classes",
                                "app-tag--dashed")),
                render("nhsuk/tag", Map.of("text", "No news for 11 weeks", "icon", raw(icon("clock")))),
                render(
                        "nhsuk/tag",
                        Map.of("text", "Private to you", "icon", raw(icon("lock")), "classes", "app-tag--private")),
                render(
                        "layout/story",
                        Map.of(
                                "cards",
                                true,
                                "stones",
                                List.of(
                                        new Stone(
                                                "Friday 4 September",
                                                "Someone said",
                                                "“I can’t sleep and I can’t have a cup of tea.”",
                                                true),
                                        new Stone(
                                                "Friday 18 September",
                                                "Red: stopped",
                                                "“There are no night staff to open it.”",
                                                true),
                                        new Stone(
                                                "Friday 4 December, to come",
                                                "The meeting looks at the trial",
                                                "Keep it, change it, or stop.",
                                                false)))));
    }

    private static String kit() {
        String stones = List.of("solid", "hollow", "dashed").stream()
                .map(kind -> render("layout/stone", Map.of("kind", kind)))
                .reduce("", String::concat);
        String icons = List.of(
                        "globe speaker textsize moon phone eye clock person people undo print speech stones board lock tick flag arrow pencil warning question heart list key microphone calendar home pause"
                                .split(" "))
                .stream()
                .map(LookPreview::icon)
                .reduce("", (a, b) -> a + " " + b);
        return """
                <main class="app-main app-width" id="maincontent" tabindex="-1"><h1>Parts</h1>
                <h2>Buttons and fields</h2><div class="app-buttons">%s%s%s%s</div>
                %s%s
                <h2>Stones and icons</h2><p>%s</p><p>%s</p>
                <h2>Cards</h2><div class="app-card"><h3>A plain card</h3><p>Warm white on paper.</p></div><div class="app-card app-card--dashed"><h3>Not there yet</h3><p>Nobody has raised anything this week. You could be the first.</p></div><div class="app-card app-card--private"><h3>Private to you</h3><p>Only you see this.</p></div>
                %s%s%s%s
                <div class="app-table-frame" tabindex="0" role="region" aria-label="What was paid"><table class="app-table"><caption>What was paid</caption><thead><tr><th scope="col">Meeting</th><th scope="col">Sent</th><th scope="col">Paid</th></tr></thead><tbody><tr><th scope="row">26 November</th><td>1 December</td><td>on its way</td></tr></tbody></table></div>
                %s</main>
                """.formatted(
                        button("Main button", ButtonLook.MAIN),
                        button("An answer", ButtonLook.ANSWER),
                        button("Not now", ButtonLook.QUIET),
                        button("Take it away for good", ButtonLook.WARNING),
                        render(
                                "nhsuk/input",
                                Map.of("name", "a", "label", "What should we call you?", "hint", "Any name you like.")),
                        render(
                                "nhsuk/input",
                                Map.of(
                                        "name",
                                        "b",
                                        "label",
                                        "How much?",
                                        "prefix",
                                        "£",
                                        "width",
                                        5,
                                        "error",
                                        "Write an amount, such as 13",
                                        "errorPrefix",
                                        "Error")),
                        stones,
                        icons,
                        render("nhsuk/insetText", Map.of("prefix", "Information", "text", "Inset: what happens next.")),
                        render(
                                "nhsuk/warningCallout",
                                Map.of(
                                        "heading",
                                        "Someone may still guess",
                                        "prefix",
                                        "Important",
                                        "text",
                                        "On a small ward no program can promise more.")),
                        render(
                                "nhsuk/notificationBanner",
                                Map.of("title", "Done", "success", true, "text", "Your name is no longer shown.")),
                        render(
                                "nhsuk/details",
                                Map.of(
                                        "summary",
                                        "What is a forum?",
                                        "content",
                                        raw("<p>People who meet to decide.</p>"),
                                        "open",
                                        true)),
                        render(
                                "nhsuk/pagination",
                                Map.of(
                                        "label",
                                        "Pages",
                                        "previousHref",
                                        "#",
                                        "previous",
                                        raw("Before"),
                                        "previousLabel",
                                        "October",
                                        "nextHref",
                                        "#",
                                        "next",
                                        raw("After"),
                                        "nextLabel",
                                        "December")));
    }

    // The frame, with texts for looking only.

    private static void page(String file, String lang, String modes, String main) throws IOException {
        boolean welsh = lang.equals("cy");
        String html = """
                <!DOCTYPE html>
                <html lang="%s" class="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
                <link rel="icon" href="/assets/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/assets/cairn.css"><script src="/assets/cairn.js" defer></script></head>
                <body>%s
                <header class="app-header"><div class="app-width app-header__row">
                <div class="app-header__who"><a class="app-header__name" href="#">%s Cairn</a><span class="app-header__place">Tŷ Onnen</span></div>
                <ul class="app-controls" role="list">
                <li><a class="app-control" href="#" lang="%s">%s<span>%s</span></a></li>
                <li>%s</li><li>%s</li><li>%s</li></ul></div></header>
                %s
                <aside class="app-urgent" aria-labelledby="urgent"><div class="app-width app-urgent__row">%s<h2 id="urgent">%s</h2>%s</div></aside>
                <footer class="app-footer"><div class="app-width"><ul role="list"><li><a href="#">Complain or say thank you</a></li><li><a href="#">Talk to an advocate</a></li><li><a href="#">Who can see what</a></li><li><a href="#">About Cairn</a></li></ul></div></footer>
                </body></html>
                """.formatted(
                lang,
                modes,
                file,
                render("nhsuk/skipLink", Map.of("text", welsh ? "Neidio i’r prif gynnwys" : "Skip to main content")),
                render("layout/logo", Map.of()),
                welsh ? "en" : "cy",
                icon("globe"),
                welsh ? "English" : "Cymraeg",
                control("speaker", welsh ? "Darllen yn uchel" : "Read aloud", false),
                control("textsize", welsh ? "Testun mwy" : "Larger text", modes.equals("app-larger")),
                control(
                        "moon",
                        (welsh ? "Modd tawel" : "Calm mode") + (modes.equals("app-calm") ? ": on" : ""),
                        modes.equals("app-calm")),
                main,
                icon("phone"),
                welsh ? "Angen help nawr?" : "Need help now?",
                welsh
                        ? "<ul role=\"list\"><li>Dywedwch wrth unrhyw aelod o staff.</li><li>Ffoniwch <b>111</b> a phwyswch <b>2</b>, unrhyw bryd.</li><li>Mewn perygl: <b>999</b>.</li></ul>"
                        : "<ul role=\"list\"><li>Tell any member of staff.</li><li>Call <b>111</b> and press <b>2</b>, any time.</li><li>In danger: <b>999</b>.</li></ul>");
        Files.writeString(OUT.resolve(file + ".html"), html);
    }

    private static String control(String icon, String word, boolean on) {
        return "<button class=\"app-control\" type=\"button\" aria-pressed=\"" + on + "\">" + icon(icon) + "<span>"
                + word + "</span></button>";
    }

    private static String door(String icon, String title, String text, String more) {
        return "<li><div class=\"app-door" + more + "\">" + icon(icon) + "<div><a href=\"#\">" + title + "</a><p>"
                + text + "</p></div></div></li>";
    }

    private static String icon(String name) {
        return render("layout/icon", Map.of("name", name));
    }

    private static String button(String text, ButtonLook look) {
        return render("nhsuk/button", Map.of("text", text, "look", look));
    }

    private static Content raw(String html) {
        return output -> output.writeContent(html);
    }

    private static String render(String template, Map<String, Object> params) {
        StringOutput output = new StringOutput();
        ENGINE.render(template + ".jte", params, output);
        return output.toString();
    }
}
