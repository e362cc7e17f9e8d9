package cairn.sample;

import static cairn.sample.Cast.ANWEN;
import static cairn.sample.Cast.BETHAN;
import static cairn.sample.Cast.CERYS;
import static cairn.sample.Cast.GARETH;
import static cairn.sample.Cast.MARGED;
import static cairn.sample.Cast.SERVICE;
import static cairn.sample.Cast.id;

import cairn.guide.domain.Backing;
import cairn.guide.domain.Backings;
import cairn.people.Side;
import cairn.platform.text.Language;
import cairn.principles.Naming;
import cairn.principles.domain.Suggestion.Kind;
import cairn.principles.domain.Suggestion.Refused;
import cairn.principles.domain.Suggestion.Suggested;
import cairn.principles.domain.Suggestions;
import cairn.principles.domain.Wording.Agreed;
import cairn.principles.domain.Wordings;
import cairn.sample.Cast.Member;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the service holds to, who suggested and agreed it, and what it gives so that people can take part. */
@Component
class SamplePrinciples {

    private static final UUID ANSWER = id("principle answer");
    private static final UUID TOGETHER = id("principle together");
    private static final UUID MEETINGS = id("principle meetings");

    private final SampleLife life;
    private final Suggestions suggestions;
    private final Wordings wordings;
    private final Backings backings;

    SamplePrinciples(SampleLife life, Suggestions suggestions, Wordings wordings, Backings backings) {
        this.life = life;
        this.suggestions = suggestions;
        this.wordings = wordings;
        this.backings = backings;
    }

    /** A decision that serves what people agreed about answers and about deciding together. */
    static Naming served() {
        return new Naming(Set.of(ANSWER, TOGETHER), Set.of(), "");
    }

    /** A decision that was made without those whom it is about. */
    static Naming strained() {
        return new Naming(
                Set.of(ANSWER),
                Set.of(TOGETHER),
                "The rota had to be settled that day. Nobody from the ward was at the table.");
    }

    void begin() {
        agree(
                suggest(
                        118,
                        ANWEN,
                        Kind.NEW,
                        ANSWER,
                        "Whoever asks gets an answer, with a reason.",
                        "I asked four times."),
                110,
                0,
                "Whoever asks gets an answer, with a reason.",
                "Mae pwy bynnag sy’n gofyn yn cael ateb, gyda rheswm.",
                Set.of(Side.SERVICE_USERS, Side.CARERS, Side.STAFF),
                "");
        agree(
                suggest(
                        117,
                        CERYS,
                        Kind.NEW,
                        TOGETHER,
                        "Nothing about a ward is decided without the people who live there.",
                        "The smoking room was closed while my son was asleep."),
                110,
                0,
                "Nothing about a ward is decided without the people who live there.",
                "Does dim byd am ward yn cael ei benderfynu heb y bobl sy’n byw yno.",
                Set.of(Side.SERVICE_USERS, Side.CARERS, Side.STAFF),
                "Two nurses asked what holds at night, when nobody can meet.");
        agree(
                suggest(
                        100,
                        ANWEN,
                        Kind.NEW,
                        MEETINGS,
                        "We meet when people are awake.",
                        "At ten in the morning most of us are not."),
                95,
                0,
                "We meet when people are awake.",
                "Rydyn ni’n cyfarfod pan fydd pobl ar ddihun.",
                Set.of(Side.SERVICE_USERS, Side.STAFF),
                "");
        suggest(24, BETHAN, Kind.WORDS, MEETINGS, "We meet when people can come.", "Carers work in the day.");
        agree(
                id("suggestion 24"),
                20,
                1,
                "We meet when people can come, and ask them when that is.",
                "Rydyn ni’n cyfarfod pan all pobl ddod, ac yn gofyn iddyn nhw pryd mae hynny.",
                Set.of(Side.SERVICE_USERS, Side.CARERS),
                "");
        UUID quick = suggest(30, GARETH, Kind.NEW, null, "We answer within twenty-eight days.", "Others promise this.");
        LocalDate decided = life.day(20);
        life.as(
                20,
                MARGED,
                () -> suggestions.refuse(
                        new Refused(
                                id("not agreed"),
                                quick,
                                "We have promised ten working days. Twenty-eight would be a step back.",
                                "The forum of service users and carers",
                                decided,
                                Language.EN),
                        MARGED.name()));
        suggest(6, Cast.member("Siân"), Kind.NEW, null, "Mae bwyd ym mhob cyfarfod.", "Mae pobl yn aros yn hirach.");
        back(
                1,
                Backing.Kind.PAYMENT,
                "Nobody is paid for saying what they think. Whoever helps to run a meeting is.",
                "Does neb yn cael tâl am ddweud eu barn. Mae pwy bynnag sy’n helpu i gynnal cyfarfod yn ei gael.");
        back(
                1,
                Backing.Kind.EXPENSES,
                "Bus fares and child care, in cash on the day.",
                "Bws a gofal plant, mewn arian parod ar y diwrnod.");
        back(
                2,
                Backing.Kind.TRAINING,
                "A day of speaking up, twice a year, for service users, carers and staff together.",
                "Diwrnod o godi llais, ddwywaith y flwyddyn, i ddefnyddwyr gwasanaeth, gofalwyr a staff gyda’i gilydd.");
    }

    /** Suggests it; a new principle gets the id of what was suggested. */
    private UUID suggest(int daysAgo, Member who, Kind kind, @Nullable UUID principle, String body, String because) {
        UUID id = kind == Kind.NEW && principle != null ? principle : id("suggestion " + daysAgo);
        Language language = who.name().equals("Siân") ? Language.CY : Language.EN;
        life.as(
                daysAgo,
                who,
                () -> suggestions.suggest(
                        new Suggested(
                                id, SERVICE.id(), kind, kind == Kind.NEW ? null : principle, body, because, language),
                        who.name(),
                        who.kind().key()));
        return id;
    }

    private void agree(
            UUID suggestion, int daysAgo, int after, String english, String welsh, Set<Side> sides, String differs) {
        LocalDate agreed = life.day(daysAgo);
        life.as(
                daysAgo,
                MARGED,
                () -> wordings.agree(
                        new Agreed(
                                id("agreed " + suggestion),
                                suggestion,
                                after == 0 ? suggestion : MEETINGS,
                                SERVICE.id(),
                                after,
                                english,
                                welsh,
                                sides,
                                "The forum of service users and carers",
                                agreed,
                                differs,
                                Language.EN),
                        MARGED.name()));
    }

    private void back(int level, Backing.Kind kind, String english, String welsh) {
        LocalDate agreed = life.day(40);
        life.as(
                40,
                GARETH,
                () -> backings.write(
                        new Backings.Written(
                                id("backing " + level + kind),
                                SERVICE.id(),
                                level,
                                kind,
                                0,
                                english,
                                welsh,
                                "The folder by the day room door",
                                "The forum of service users and carers",
                                agreed,
                                Language.EN),
                        GARETH.name()));
    }
}
