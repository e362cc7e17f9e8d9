package cairn.sample;

import static cairn.sample.Cast.ANWEN;
import static cairn.sample.Cast.BETHAN;
import static cairn.sample.Cast.CERYS;
import static cairn.sample.Cast.GARETH;
import static cairn.sample.Cast.MARGED;
import static cairn.sample.Cast.OPEN;
import static cairn.sample.Cast.SERVICE;
import static cairn.sample.Cast.id;

import cairn.answers.Posts;
import cairn.guide.domain.Account.Topic;
import cairn.guide.domain.Accounts;
import cairn.guide.domain.Adaptation;
import cairn.guide.domain.By;
import cairn.guide.domain.Entered;
import cairn.guide.domain.Happened;
import cairn.guide.domain.Helps;
import cairn.guide.domain.Helps.RestsOn;
import cairn.guide.domain.Model;
import cairn.guide.domain.Moment;
import cairn.guide.domain.Moments;
import cairn.guide.domain.PowerAnswer.When;
import cairn.guide.domain.PowerAnswers;
import cairn.guide.domain.PowerCheck;
import cairn.guide.domain.PowerCheck.Question;
import cairn.guide.domain.PowerChecks;
import cairn.guide.domain.Providers;
import cairn.guide.domain.Reading;
import cairn.guide.domain.Records;
import cairn.guide.domain.Reflection.Begun;
import cairn.guide.domain.Reflection.Let;
import cairn.guide.domain.Reflection.Told;
import cairn.guide.domain.Reflection.Who;
import cairn.guide.domain.ReflectionReaders;
import cairn.guide.domain.Reflections;
import cairn.guide.domain.Seen;
import cairn.guide.domain.Shown;
import cairn.guide.domain.SideReadings;
import cairn.guide.domain.Statements;
import cairn.guide.domain.Steps;
import cairn.guide.domain.Trial;
import cairn.guide.domain.Trials;
import cairn.people.Side;
import cairn.platform.text.Language;
import cairn.principles.Naming;
import cairn.sample.Cast.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open unit on its path: where it started, how each side sees it since, what they plan and try, and where they see the power. */
@Component
class SampleGuide {

    private static final int START = 90;
    private static final int SINCE = 14;
    private static final List<String> QUESTIONS = List.of("G1.02", "G1.03", "G1.04", "G1.13", Moment.WHOLE);

    private final SampleLife life;
    private final Statements statements;
    private final Moments moments;
    private final SideReadings readings;
    private final Model model;
    private final Providers providers;
    private final Records records;
    private final Helps helps;
    private final Accounts accounts;
    private final Steps steps;
    private final Trials trials;
    private final PowerChecks powerChecks;
    private final PowerAnswers powerAnswers;
    private final Reflections reflections;
    private final ReflectionReaders reflectionReaders;
    private final Posts posts;

    SampleGuide(
            SampleLife life,
            Statements statements,
            Moments moments,
            SideReadings readings,
            Model model,
            Providers providers,
            Records records,
            Helps helps,
            Accounts accounts,
            Steps steps,
            Trials trials,
            PowerChecks powerChecks,
            PowerAnswers powerAnswers,
            Reflections reflections,
            ReflectionReaders reflectionReaders,
            Posts posts) {
        this.life = life;
        this.statements = statements;
        this.moments = moments;
        this.readings = readings;
        this.model = model;
        this.providers = providers;
        this.records = records;
        this.helps = helps;
        this.accounts = accounts;
        this.steps = steps;
        this.trials = trials;
        this.powerChecks = powerChecks;
        this.powerAnswers = powerAnswers;
        this.reflections = reflections;
        this.reflectionReaders = reflectionReaders;
        this.posts = posts;
    }

    void begin() {
        agree();
        lookAtTheStart();
        lookAgain();
        writeBeside();
        planAndTry();
        beginTogether();
        reflect();
    }

    private void agree() {
        LocalDate signed = life.day(START + 10);
        life.as(START + 10, MARGED, () -> {
            statements.write(
                    new Statements.Signed(
                            id("statement"),
                            SERVICE.id(),
                            0,
                            "We value what you have to say. We want to listen and work with you.",
                            "Rydyn ni’n gwerthfawrogi’r hyn sydd gennych chi i’w ddweud. Rydyn ni eisiau gwrando a gweithio gyda chi.",
                            "Gareth Lloyd, service manager",
                            signed),
                    MARGED.name());
            model.adapt(
                    new Model.Change(
                            id("adaptation"),
                            SERVICE.id(),
                            "G1.09",
                            0,
                            Adaptation.Kind.REWORDED,
                            "Somebody who shows you round, and a cup of tea",
                            "Rhywun sy’n dangos y lle i chi, a phaned o de",
                            "“Buddy” sounded like school to people here.",
                            "The forum of service users and carers",
                            signed,
                            "en"),
                    MARGED.name());
        });
    }

    private void lookAtTheStart() {
        look("start", START);
        say(START, "start", ANWEN, "G1.03", Seen.NOT_YET, "I did not know there was a box.", Shown.NAME);
        say(START, "start", ANWEN, Moment.WHOLE, Seen.FOR, "They mean well. They decide.", Shown.SIDE);
        say(START, "start", CERYS, "G1.03", Seen.NOT_YET, "Nobody told carers.", Shown.NAME);
        say(START, "start", BETHAN, "G1.03", Seen.HOLLOW, "It hung there. We forgot to empty it.", Shown.NAME);
        life.as(START - 7, MARGED, () -> moments.end(id("look start"), MARGED.name()));
    }

    private void lookAgain() {
        look("since", SINCE);
        say(SINCE, "since", ANWEN, "G1.03", Seen.HOLLOW, "Slips go in. I do not always hear back.", Shown.NAME);
        say(SINCE, "since", Cast.member("Siân"), "G1.03", Seen.HOLLOW, "Mae’n cymryd gormod o amser.", Shown.SIDE);
        say(SINCE, "since", CERYS, "G1.03", Seen.REAL, "I got an answer in a week.", Shown.NAME);
        say(SINCE, "since", BETHAN, "G1.03", Seen.REAL, "We empty it every Friday.", Shown.NAME);
        say(SINCE, "since", ANWEN, "G1.04", Seen.REAL, "It is on the wall, and it is true.", Shown.NAME);
        say(SINCE, "since", BETHAN, "G1.04", Seen.REAL, "We say why, each time.", Shown.NAME);
        say(SINCE, "since", ANWEN, Moment.WHOLE, Seen.WITH, "We choose the films now.", Shown.NAME);
        say(SINCE, "since", BETHAN, Moment.WHOLE, Seen.FOR, "We still do too much for people.", Shown.NAME);
        life.as(
                SINCE,
                MARGED,
                () -> readings.say(new Reading(
                        id("reading together"),
                        id("look since"),
                        "G1.02",
                        Side.SERVICE_USERS,
                        Seen.HOLLOW,
                        "We meet every Thursday. Little changes after.",
                        Shown.TOGETHER,
                        MARGED.name(),
                        "en",
                        1)));
        life.as(SINCE - 5, MARGED, () -> moments.end(id("look since"), MARGED.name()));
    }

    private void look(String name, int daysAgo) {
        LocalDate until = life.day(daysAgo - 7);
        life.as(
                daysAgo,
                MARGED,
                () -> moments.begin(
                        new Moments.Beginning(
                                id("look " + name),
                                OPEN.id(),
                                Moment.How.MEETING,
                                QUESTIONS,
                                Map.of(Side.SERVICE_USERS, 9, Side.CARERS, 4, Side.STAFF, 12),
                                until),
                        MARGED.name()));
    }

    private void say(int daysAgo, String look, Member who, String action, Seen seen, String why, Shown shown) {
        Side side = Side.of(who.kind()).orElseThrow();
        life.as(
                daysAgo,
                who,
                () -> readings.say(new Reading(
                        id("reading " + look + who.name() + action),
                        id("look " + look),
                        action,
                        side,
                        seen,
                        why,
                        shown,
                        shown == Shown.NAME ? who.name() : null,
                        who.name().equals("Siân") ? "cy" : "en",
                        1)));
    }

    private void writeBeside() {
        LocalDate late = life.day(10);
        LocalDate written = life.day(20);
        life.as(40, GARETH, () -> {
            providers.name(OPEN.id(), "G1.07", post(GARETH), late, GARETH.name());
            providers.name(OPEN.id(), "G1.03", post(BETHAN), null, GARETH.name());
        });
        life.as(20, BETHAN, () -> {
            records.enter(
                    OPEN.id(),
                    new Entered(
                            id("entered"),
                            "G1.12",
                            "The advocate comes every second Tuesday.",
                            "The visitors’ book in the hall",
                            false,
                            "en",
                            BETHAN.name(),
                            BETHAN.kind().key(),
                            written,
                            true));
            helps.addRestsOn(
                    SERVICE.id(),
                    "G1.03",
                    new RestsOn(
                            id("rests on"),
                            RestsOn.Kind.POLICY,
                            "Listening and answering, 2025",
                            "The blue folder in the day room",
                            BETHAN.name(),
                            written));
        });
        life.as(
                18,
                ANWEN,
                () -> helps.addHelped(
                        id("helped"),
                        SERVICE.id(),
                        "G1.03",
                        "A pencil on a string. People had nothing to write with.",
                        "en",
                        new By(ANWEN.name(), ANWEN.kind().key())));
        account(30, ANWEN, Topic.STRENGTH, null, "We cook together on Sundays.");
        account(30, CERYS, Topic.SUITS, null, "Meetings after seven, when I am home.");
        account(29, BETHAN, Topic.SUITS, null, "Short meetings, with something to eat.");
        account(28, ANWEN, Topic.TURNING_POINT, new Happened(2026, 6), "The day the kitchen stayed open until eleven.");
        account(28, BETHAN, Topic.TURNING_POINT, new Happened(2026, 6), "When we first said no, and said why.");
    }

    private void account(int daysAgo, Member who, Topic topic, @Nullable Happened when, String body) {
        life.as(
                daysAgo,
                who,
                () -> accounts.say(new Accounts.Said(
                        UUID.randomUUID(),
                        null,
                        SERVICE.id(),
                        OPEN.id(),
                        topic,
                        when,
                        null,
                        body,
                        new By(who.name(), who.kind().key()),
                        Language.EN)));
    }

    private void planAndTry() {
        LocalDate byWhen = life.day(-20);
        LocalDate from = life.day(34);
        LocalDate until = life.day(6);
        LocalDate decided = life.day(5);
        life.as(
                12,
                MARGED,
                () -> steps.propose(
                        new Steps.Proposed(
                                id("step"),
                                OPEN.id(),
                                "G1.03",
                                "Read the slips together each Friday, and put the answers on the wall.",
                                post(BETHAN),
                                "A trolley, and half an hour of staff time.",
                                byWhen,
                                true,
                                "Service users see every slip first.",
                                Set.of(Side.SERVICE_USERS, Side.STAFF),
                                "At the community meeting.",
                                null,
                                "Carers could not come that day.",
                                SamplePrinciples.served(),
                                Language.EN),
                        MARGED.name()));
        life.as(
                35,
                ANWEN,
                () -> trials.propose(
                        new Trial.Proposed(
                                id("trial"),
                                OPEN.id(),
                                "G1.02",
                                "The community meeting at four, not at ten.",
                                "More of us are awake.",
                                from,
                                until,
                                Language.EN),
                        ANWEN.name()));
        life.as(
                5,
                ANWEN,
                () -> trials.decide(
                        new Trial.Decided(
                                id("trial end"),
                                id("trial"),
                                0,
                                Trial.Verdict.KEEP,
                                "Nine came, where four had come.",
                                "The time was the reason, not the people.",
                                "The community meeting",
                                decided,
                                Naming.NONE,
                                Language.EN),
                        ANWEN.name()));
    }

    /** A day of training that is past: what was agreed is to be looked at again, and one side has. */
    private void beginTogether() {
        LocalDate from = life.day(12);
        LocalDate lookAgain = life.day(4);
        life.as(
                21,
                BETHAN,
                () -> powerChecks.open(
                        new PowerCheck.Opened(
                                id("power check"),
                                OPEN.id(),
                                "A training day about saying no, held by service users, carers and staff.",
                                from,
                                null,
                                null,
                                null,
                                Language.EN),
                        BETHAN.name()));
        power(20, BETHAN, true, Map.of(Question.CALLED, "I did.", Question.SAYS_NO, "Everyone who is asked."));
        power(
                20,
                ANWEN,
                true,
                Map.of(
                        Question.PAID,
                        "Staff are. We get a sandwich.",
                        Question.SAYS_NO,
                        "Not me, with my review near."));
        power(
                19,
                Cast.member("Siân"),
                false,
                Map.of(Question.AGENDA, "Y staff, hyd yn hyn.", Question.WRITES_UP, "Does neb wedi dweud wrthon ni."));
        life.as(
                18,
                BETHAN,
                () -> powerChecks.agree(
                        new PowerCheck.Agreeing(
                                id("power agreed"),
                                id("power check"),
                                0,
                                "Everyone who leads a part is paid for it. Nobody’s review is in that week.",
                                "Bethan asks for the money. Anwen writes the notes.",
                                "Those at the Thursday meeting. No carer was there.",
                                lookAgain,
                                Language.EN),
                        BETHAN.name()));
        life.as(
                3,
                ANWEN,
                () -> powerAnswers.say(new PowerAnswers.Saying(
                        UUID.randomUUID(),
                        id("power check"),
                        Side.SERVICE_USERS,
                        When.AFTER,
                        Map.of(),
                        "I was paid, and I wrote the notes. The agenda came from the office again.",
                        1,
                        ANWEN.name(),
                        Language.EN)));
    }

    private void power(int daysAgo, Member who, boolean named, Map<Question, String> said) {
        Side side = Side.of(who.kind()).orElseThrow();
        Language language = who.name().equals("Siân") ? Language.CY : Language.EN;
        life.as(
                daysAgo,
                who,
                () -> powerAnswers.say(new PowerAnswers.Saying(
                        UUID.randomUUID(),
                        id("power check"),
                        side,
                        When.BEFORE,
                        said,
                        "",
                        0,
                        named ? who.name() : null,
                        language)));
    }

    private void reflect() {
        reflection(
                33,
                ANWEN,
                "Chairing the community meeting",
                "That people say what they think.",
                "That nobody says anything, and all look at me.",
                "Somebody beside me who knows how it goes.",
                Language.EN);
        life.as(
                26,
                ANWEN,
                () -> reflections.tell(new Told(
                        id("reflection told"),
                        id("reflection " + ANWEN.name()),
                        "It was quiet at first. Then it was loud, and that was better.",
                        "The agenda on the wall the day before.",
                        Language.EN)));
        let(26, ANWEN, Who.MY_UNIT);
        Member sian = Cast.member("Siân");
        reflection(
                11,
                sian,
                "Cymryd y nodiadau",
                "Bod y geiriau cywir ar y papur.",
                "Ysgrifennu’n rhy araf.",
                "",
                Language.CY);
        reflection(
                21,
                BETHAN,
                "Not chairing any more",
                "To listen better when I do not run it.",
                "That things are forgotten, and it is my fault.",
                "",
                Language.EN);
        let(21, BETHAN, Who.TAKING_PART);
    }

    private void reflection(
            int daysAgo, Member who, String trying, String hoped, String feared, String expected, Language language) {
        life.as(
                daysAgo,
                who,
                () -> reflections.begin(new Begun(
                        id("reflection " + who.name()),
                        trying,
                        hoped,
                        feared,
                        expected,
                        new By(who.name(), who.kind().key()),
                        language)));
    }

    private void let(int daysAgo, Member who, Who readers) {
        life.as(
                daysAgo,
                who,
                () -> reflectionReaders.let(new Let(
                        id("reflection let " + who.name()),
                        id("reflection " + who.name()),
                        0,
                        readers,
                        readers == Who.MY_UNIT ? OPEN.id() : null)));
    }

    private UUID post(Member holder) {
        return posts.all().values().stream()
                .filter(post -> post.holder()
                        .filter(h -> h.person().equals(holder.person()))
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .id();
    }
}
