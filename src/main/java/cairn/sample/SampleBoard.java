package cairn.sample;

import static cairn.sample.Cast.ANWEN;
import static cairn.sample.Cast.BETHAN;
import static cairn.sample.Cast.CERYS;
import static cairn.sample.Cast.GARETH;
import static cairn.sample.Cast.IDRIS;
import static cairn.sample.Cast.LOCKED;
import static cairn.sample.Cast.MARGED;
import static cairn.sample.Cast.OPEN;
import static cairn.sample.Cast.SERVICE;
import static cairn.sample.Cast.TOMOS;
import static cairn.sample.Cast.id;
import static cairn.sample.Cast.member;

import cairn.developments.domain.Colour;
import cairn.developments.domain.Confirmations;
import cairn.developments.domain.Developments;
import cairn.developments.domain.Developments.By;
import cairn.developments.domain.Developments.Proposal;
import cairn.developments.domain.Entries;
import cairn.developments.domain.Entries.Change;
import cairn.developments.domain.Entry;
import cairn.developments.domain.Entry.Heard;
import cairn.developments.domain.Meanings;
import cairn.developments.domain.Meanings.Agreed;
import cairn.developments.domain.News;
import cairn.developments.domain.Size;
import cairn.developments.domain.Stances;
import cairn.developments.domain.Themed;
import cairn.places.Unit;
import cairn.platform.ScopedClock;
import cairn.platform.text.Language;
import cairn.principles.Naming;
import cairn.sample.Cast.Member;
import cairn.voice.Themes;
import cairn.voice.domain.Items;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What grew out of the sample's things raised: a board with something of each, told on the days on which it happened. */
@Component
class SampleBoard {

    private static final int MOST = 50;

    private final SampleLife life;
    private final Developments developments;
    private final Entries entries;
    private final Confirmations confirmations;
    private final Stances stances;
    private final Meanings meanings;
    private final Themes themes;
    private final Themed themed;
    private final Items items;
    private final News news;

    SampleBoard(
            SampleLife life,
            Developments developments,
            Entries entries,
            Confirmations confirmations,
            Stances stances,
            Meanings meanings,
            Themes themes,
            Themed themed,
            Items items,
            News news) {
        this.life = life;
        this.developments = developments;
        this.entries = entries;
        this.confirmations = confirmations;
        this.stances = stances;
        this.meanings = meanings;
        this.themes = themes;
        this.themed = themed;
        this.items = items;
        this.news = news;
    }

    void begin() {
        words();
        gate();
        menus();
        driver();
        phone();
        visits();
        kitchen();
        shelf();
        welcome();
    }

    private void words() {
        LocalDate agreed = life.day(101);
        life.as(
                100,
                MARGED,
                () -> meanings.agree(
                        SERVICE.id(),
                        new Agreed(
                                id("meaning"),
                                "Stopped or refused",
                                "Wedi dod i stop neu wedi’i wrthod",
                                "Being worked on",
                                "Ar y gweill",
                                "Done. We can see it.",
                                "Mae wedi digwydd. Gallwn ni ei weld.",
                                5,
                                "the community meetings of four units",
                                agreed),
                        MARGED.name()));
        life.as(100, MARGED, () -> {
            theme("food", "Food", "Bwyd");
            theme("night", "Evenings and nights", "Gyda’r nos");
            theme("going out", "Going out", "Mynd allan");
            theme("language", "Language", "Iaith");
        });
    }

    private void theme(String name, String english, String welsh) {
        themes.add(id("theme " + name), SERVICE.id(), english, welsh);
    }

    private void gate() {
        UUID gate = propose(
                55,
                BETHAN,
                OPEN,
                "Garden gate open all day",
                "The gate is open from morning until dusk.",
                "Can the garden gate",
                ANWEN,
                "going out");
        say(
                52,
                BETHAN,
                gate,
                Colour.AMBER,
                false,
                "A key hangs by the kitchen. We try it for two weeks.",
                "The community meeting",
                "Bethan Rees asks the night staff.",
                10,
                "The hours.",
                "The community meeting");
        say(
                30,
                BETHAN,
                gate,
                Colour.GREEN,
                false,
                "The gate is open from 8 until dusk, every day.",
                "The community meeting and Bethan Rees",
                "Nothing more. It can be raised again.",
                null,
                "The hours in winter.",
                "The community meeting",
                SamplePrinciples.served());
        life.as(28, ANWEN, () -> confirm(gate, true, ""));
        stance(50, member("Siân"), gate, Stances.Kind.BEHIND, "I would sit outside before breakfast.", true);
    }

    private void menus() {
        UUID menus = propose(
                60,
                MARGED,
                null,
                "Menus in Welsh and English",
                "Both languages stand on the wall each week.",
                null,
                null,
                "language");
        say(
                58,
                MARGED,
                menus,
                Colour.AMBER,
                false,
                "The kitchen has the words. Somebody has to type them.",
                "Marged, with two people from Glan-y-nant",
                "Priya and Owain type the first week.",
                20,
                "Who types them.",
                "Whoever eats there");
        say(
                11,
                GARETH,
                menus,
                Colour.GREEN,
                false,
                "Both languages are on the wall each Monday.",
                "Marged, with two people from Glan-y-nant",
                "If those who raised it say no, it goes back to Amber.",
                null,
                "The size of the letters.",
                "Whoever eats there");
        stance(40, member("Priya"), menus, Stances.Kind.BEHIND, "Mae’n braf gweld fy iaith ar y wal.", true);
    }

    private void driver() {
        UUID driver = propose(
                100,
                member("Ifan"),
                null,
                "A second driver for trips",
                "Two drivers, so that a trip is not cancelled when one is ill.",
                null,
                null,
                "going out");
        say(
                78,
                MARGED,
                driver,
                Colour.RED,
                false,
                "There is no money for the post this year.",
                "Gareth Lloyd, service manager",
                "Gareth Lloyd asks for the money again.",
                30,
                "Which days there are trips.",
                "Gareth Lloyd, service manager");
    }

    private void phone() {
        UUID phone = propose(
                44,
                IDRIS,
                LOCKED,
                "A quiet place for the phone",
                "People can phone without being heard.",
                "The phone is in the corridor",
                TOMOS,
                null);
        say(
                42,
                IDRIS,
                phone,
                Colour.AMBER,
                false,
                "A screen is on its way.",
                "Idris Khan",
                "Idris Khan puts the screen up.",
                14,
                "Where it stands.",
                "The people on Bryn Derw");
        say(
                16,
                IDRIS,
                phone,
                Colour.GREEN,
                false,
                "There is a screen beside the phone.",
                "Idris Khan",
                "Nothing more.",
                null,
                "Where it stands.",
                "The people on Bryn Derw");
        life.as(14, TOMOS, () -> confirm(phone, false, "You can still hear every word through it."));
    }

    private void visits() {
        UUID visits = propose(
                26,
                CERYS,
                OPEN,
                "Visits on one weekday evening",
                "One evening a week visits end at eight.",
                "Visiting stops at six",
                CERYS,
                "night");
        say(
                20,
                BETHAN,
                visits,
                Colour.RED,
                true,
                "Not now. There is one nurse fewer after six until the new post is filled.",
                "Gareth Lloyd, service manager",
                "We look at it again in January.",
                null,
                "Which evening.",
                "Gareth Lloyd, service manager",
                SamplePrinciples.strained());
        stance(19, CERYS, visits, Stances.Kind.DIFFERENT, "One evening needs no more staff than Sunday does.", true);
        stance(
                18,
                member("Gwyn"),
                visits,
                Stances.Kind.DIFFERENT,
                "I like the quiet after six. Could it be the day room only?",
                false);
    }

    private void kitchen() {
        UUID kitchen = propose(
                4,
                BETHAN,
                OPEN,
                "Kitchen open until 11 at night",
                "The small kitchen stays open in the evening, for tea and toast.",
                "The kitchen is locked",
                ANWEN,
                "food");
        life.as(
                4,
                BETHAN,
                () -> developments.say(
                        UUID.randomUUID(),
                        kitchen,
                        Language.CY,
                        "Y gegin ar agor tan 11 y nos",
                        "Mae’r gegin fach ar agor gyda’r nos, ar gyfer te a thost."));
        say(
                3,
                BETHAN,
                kitchen,
                Colour.AMBER,
                false,
                "Open on Tuesdays and Fridays, as a trial. The door is shut to keep the noise in.",
                "The community meeting",
                "The community meeting looks at the trial.",
                17,
                "How many nights. The light. What time it shuts.",
                "The community meeting. Everyone at Tŷ Onnen can come.");
    }

    private void shelf() {
        UUID dog = propose(
                70, member("Maya"), null, "A dog that visits", "A calm dog comes once a month.", null, null, null);
        say(
                66,
                MARGED,
                dog,
                Colour.LATER,
                false,
                "Some people here are afraid of dogs. We ask again.",
                "The community meetings",
                "Ask who would not like it.",
                170,
                "Which room. Whether at all.",
                "The community meetings");
        UUID paint = propose(
                48,
                member("Huw"),
                Cast.SECOND_HOUSE,
                "Paint the day room",
                "The people who live here choose the colour.",
                null,
                null,
                null);
        say(
                45,
                Cast.DYLAN,
                paint,
                Colour.LATER,
                false,
                "We chose the garden first. We want to do this.",
                "The house meeting",
                "Choose the colour.",
                100,
                "The colour.",
                "The house meeting");
    }

    private void welcome() {
        propose(
                1,
                member("Elin"),
                null,
                "A welcome leaflet in Welsh",
                "The leaflet that everyone gets on the first day, in Welsh too.",
                null,
                null,
                "language");
    }

    private UUID propose(
            int daysAgo,
            Member proposer,
            @Nullable Unit unit,
            String title,
            String about,
            @Nullable String raised,
            @Nullable Member author,
            @Nullable String theme) {
        UUID id = id("development " + title);
        Set<UUID> from = raised == null || author == null ? Set.of() : Set.of(raised(author, raised));
        life.as(daysAgo, proposer, () -> {
            developments.propose(
                    new Proposal(
                            id,
                            SERVICE.id(),
                            unit == null ? null : unit.id(),
                            Language.EN,
                            title,
                            about,
                            from,
                            from.isEmpty() ? "Several people said so when they met." : null,
                            Size.SMALL),
                    new By(proposer.name(), proposer.kind().key()));
            if (theme != null) {
                themed.mark(id, id("theme " + theme), true, proposer.name());
            }
        });
        return id;
    }

    private UUID raised(Member author, String begins) {
        List<UUID> found = new java.util.ArrayList<>();
        life.as(
                0,
                author,
                () -> items.mine(author.person(), MOST, 0).stream()
                        .filter(item -> item.versions().getFirst().body().startsWith(begins))
                        .forEach(item -> found.add(item.id())));
        return found.getFirst();
    }

    private void say(
            int daysAgo,
            Member holder,
            UUID development,
            Colour colour,
            boolean refused,
            String reason,
            String whoDecided,
            String nextStep,
            @Nullable Integer inDays,
            String canChange,
            String whoDecides) {
        say(
                daysAgo,
                holder,
                development,
                colour,
                refused,
                reason,
                whoDecided,
                nextStep,
                inDays,
                canChange,
                whoDecides,
                Naming.NONE);
    }

    private void say(
            int daysAgo,
            Member holder,
            UUID development,
            Colour colour,
            boolean refused,
            String reason,
            String whoDecided,
            String nextStep,
            @Nullable Integer inDays,
            String canChange,
            String whoDecides,
            Naming naming) {
        LocalDate nextBy = inDays == null ? null : life.day(daysAgo).plusDays(inDays);
        life.as(daysAgo, holder, () -> {
            List<Entry> before = entries.of(development);
            entries.add(
                    new Change(
                            UUID.randomUUID(),
                            development,
                            before.size(),
                            colour,
                            refused,
                            reason,
                            whoDecided,
                            colour == Colour.RED ? Heard.NOTHING : Heard.CHANGED,
                            nextStep,
                            nextBy,
                            null,
                            canChange,
                            whoDecides,
                            naming,
                            Language.EN),
                    holder.name());
        });
        ScopedClock.on(life.day(daysAgo), news::tell);
    }

    private void confirm(UUID development, boolean happened, String words) {
        UUID green = entries.of(development).getLast().id();
        confirmations.say(UUID.randomUUID(), development, green, happened, words);
    }

    private void stance(int daysAgo, Member who, UUID development, Stances.Kind kind, String words, boolean named) {
        life.as(
                daysAgo,
                who,
                () -> stances.add(
                        UUID.randomUUID(),
                        development,
                        kind,
                        words,
                        named ? new By(who.name(), who.kind().key()) : null,
                        false,
                        Language.EN));
    }
}
