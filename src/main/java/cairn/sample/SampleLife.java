package cairn.sample;

import static cairn.sample.Cast.ANWEN;
import static cairn.sample.Cast.BETHAN;
import static cairn.sample.Cast.CERYS;
import static cairn.sample.Cast.IDRIS;
import static cairn.sample.Cast.LOCKED;
import static cairn.sample.Cast.MARGED;
import static cairn.sample.Cast.NIA;
import static cairn.sample.Cast.OPEN;
import static cairn.sample.Cast.ORGANISATION;
import static cairn.sample.Cast.TOMOS;
import static cairn.sample.Cast.id;

import cairn.answers.Answers;
import cairn.answers.Means;
import cairn.answers.Outcome;
import cairn.answers.Waiting;
import cairn.answers.Wish;
import cairn.answers.domain.OwedAnswers;
import cairn.answers.domain.OwedAnswers.Given;
import cairn.answers.domain.Tellings;
import cairn.answers.domain.Tellings.Told;
import cairn.places.Unit;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.ScopedClock;
import cairn.platform.text.Language;
import cairn.sample.Cast.Member;
import cairn.voice.domain.Act;
import cairn.voice.domain.Act.Verb;
import cairn.voice.domain.Audience;
import cairn.voice.domain.Beside;
import cairn.voice.domain.Box;
import cairn.voice.domain.BoxOpening;
import cairn.voice.domain.Choices;
import cairn.voice.domain.Item;
import cairn.voice.domain.Items;
import cairn.voice.domain.Kind;
import cairn.voice.domain.NamedItems;
import cairn.voice.domain.NotShownItems;
import cairn.voice.domain.Opens;
import cairn.voice.domain.SevenWords;
import cairn.voice.domain.Signing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Twelve invented things of the last weeks, in every state, each told through the same doors that people use. */
@Component
class SampleLife {

    private final NamedItems named;
    private final NotShownItems notShown;
    private final Items items;
    private final Box box;
    private final BoxOpening boxOpening;
    private final SevenWords sevenWords;
    private final Beside beside;
    private final Answers answers;
    private final OwedAnswers owedAnswers;
    private final Tellings tellings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleLife(
            NamedItems named,
            NotShownItems notShown,
            Items items,
            Box box,
            BoxOpening boxOpening,
            SevenWords sevenWords,
            Beside beside,
            Answers answers,
            OwedAnswers owedAnswers,
            Tellings tellings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.named = named;
        this.notShown = notShown;
        this.items = items;
        this.box = box;
        this.boxOpening = boxOpening;
        this.sevenWords = sevenWords;
        this.beside = beside;
        this.answers = answers;
        this.owedAnswers = owedAnswers;
        this.tellings = tellings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void begin() {
        settled();
        openedAgain();
        answeredNo();
        stillOpen();
        compliment();
        challenge();
        overdue();
        waitsForVerdict();
        takenBack();
        acknowledged();
        waiting();
        inTheBox();
    }

    private void settled() {
        UUID gate = raise(
                60, ANWEN, Kind.SUGGESTION, OPEN, "Can the garden gate stay open all day? We have to ask every time.");
        answer(
                52,
                BETHAN,
                gate,
                Outcome.ACTED_ON,
                "Yes. The gate is open from 8 until dusk. A key is on the hook by the kitchen.",
                "The community meeting and Bethan Rees");
        verdict(50, ANWEN, gate, true);
    }

    private void openedAgain() {
        UUID phone = raise(
                48, TOMOS, Kind.ISSUE, LOCKED, "The phone is in the corridor. Everybody hears what I say to my mum.");
        answer(
                40,
                IDRIS,
                phone,
                Outcome.PARTLY,
                "We have asked for a screen beside the phone. It has not come yet.",
                "Idris Khan");
        verdict(38, TOMOS, phone, false);
    }

    private void answeredNo() {
        UUID night = raise(
                30,
                CERYS,
                Kind.SUGGESTION,
                OPEN,
                "Visiting stops at six. I finish work at half past five. Could one evening be later?");
        debate(
                24,
                BETHAN,
                night,
                "Community meeting, Tŷ Onnen",
                "Most people would like one late evening. Two people like the quiet after six.");
        answer(
                20,
                BETHAN,
                night,
                Outcome.NOT,
                "Not now. There is one nurse fewer after six until the new post is filled. We look at it again in January.",
                "Gareth Lloyd, service manager");
        tell(19, BETHAN, night, Means.PHONE);
    }

    private void stillOpen() {
        UUID tribunal = raise(
                18,
                CERYS,
                Kind.QUESTION,
                null,
                "Who tells the carers when a care plan changes? I heard it from the bus driver.");
        answer(
                12,
                MARGED,
                tribunal,
                Outcome.STILL_OPEN,
                "I have asked the three units how they do it. Two have answered.",
                "Nobody yet: the carers’ group will talk about it on the first of the month");
    }

    private void compliment() {
        UUID soup = unsigned(
                26,
                Kind.COMPLIMENT,
                OPEN,
                Audience.ANSWERERS,
                "The soup on Sunday was like my nan’s. Tell whoever made it.");
        answer(23, BETHAN, soup, Outcome.ACTED_ON, "I told Dai in the kitchen. He went red. Thank you.", "Bethan Rees");
    }

    private void challenge() {
        UUID rights = unsigned(
                40,
                Kind.CHALLENGE,
                LOCKED,
                Audience.UNIT,
                "You lock the kitchen at eight and call it therapeutic. It is for your rota. Say so.");
        look(39, NIA, rights);
    }

    private void overdue() {
        UUID leave = raise(22, TOMOS, Kind.ISSUE, LOCKED, "My leave was cancelled twice. Nobody said why.");
        act(
                21,
                TOMOS,
                leave,
                new Act(
                        UUID.randomUUID(),
                        Verb.VERSION,
                        null,
                        true,
                        "My leave was cancelled three times now. Nobody said why. I had told my sister."));
    }

    private void waitsForVerdict() {
        UUID light = raise(14, ANWEN, Kind.ISSUE, OPEN, "The light in the corridor shines into my room all night.");
        answer(
                6,
                BETHAN,
                light,
                Outcome.ACTED_ON,
                "We can turn the corridor light down at ten. I have asked for a dimmer.",
                "Bethan Rees and the night staff");
    }

    private void takenBack() {
        UUID wardrobe = raise(12, ANWEN, Kind.SUGGESTION, OPEN, "A lock on my wardrobe, please.");
        act(11, ANWEN, wardrobe, new Act(UUID.randomUUID(), Verb.WITHDRAW, null, true, ""));
    }

    private void acknowledged() {
        UUID kitchen = raise(
                5,
                ANWEN,
                Kind.SUGGESTION,
                OPEN,
                "The kitchen is locked at eight. I can’t sleep and I can’t have a cup of tea. It used to be open.");
        as(4, BETHAN, () -> owedAnswers.acknowledge(owed(kitchen), BETHAN.name()));
        as(
                4,
                BETHAN,
                () -> beside.summarise(
                        UUID.randomUUID(),
                        kitchen,
                        "Anwen would like the kitchen open at night, so that she can make tea.",
                        by(BETHAN)));
    }

    private void waiting() {
        unsigned(
                2,
                Kind.SUGGESTION,
                null,
                Audience.ANSWERERS,
                "Mae’r daflen groeso yn Saesneg yn unig. Allwn ni gael un Gymraeg?",
                Language.CY);
    }

    private void inTheBox() {
        as(
                0,
                CERYS,
                () -> notShown.raise(
                        id("in the box"),
                        new Choices(Kind.QUESTION, null, Audience.ANSWERERS, Opens.MONDAY, Wish.NONE, Language.EN),
                        "Is there a group for carers that meets in the evening?"));
    }

    private UUID raise(int daysAgo, Member author, Kind kind, @Nullable Unit unit, String words) {
        return raise(daysAgo, author, kind, unit, words, Language.EN);
    }

    UUID raise(int daysAgo, Member author, Kind kind, @Nullable Unit unit, String words, Language language) {
        UUID id = UUID.randomUUID();
        UUID about = unit == null ? null : unit.id();
        Choices choices = new Choices(kind, about, Audience.ANSWERERS, Opens.TODAY, Wish.NONE, language);
        as(
                daysAgo,
                author,
                () -> named.raise(
                        id,
                        choices,
                        words,
                        new NamedItems.Signature(author.name(), author.kind().key())));
        return id;
    }

    private UUID unsigned(int daysAgo, Kind kind, @Nullable Unit unit, Audience audience, String words) {
        return unsigned(daysAgo, kind, unit, audience, words, Language.EN);
    }

    UUID unsigned(int daysAgo, Kind kind, @Nullable Unit unit, Audience audience, String words, Language language) {
        UUID about = unit == null ? null : unit.id();
        byte[] key = sevenWords.key(sevenWords.draw(language));
        Choices choices = new Choices(kind, about, audience, Opens.TODAY, Wish.NONE, language);
        ScopedClock.on(day(daysAgo), () -> {
            Acting.as(Actor.unsigned(ORGANISATION), () -> box.raise(key, choices, words, Signing.UNSIGNED));
            boxOpening.open();
        });
        return Acting.as(
                Actor.unsigned(ORGANISATION), () -> box.at(key).orElseThrow().raisedId());
    }

    void answer(int daysAgo, Member holder, UUID item, Outcome outcome, String reason, String whoDecided) {
        as(daysAgo, holder, () -> {
            UUID answer = UUID.randomUUID();
            owedAnswers.answer(new Given(answer, owed(item), 1, outcome, reason, whoDecided), holder.name());
            boolean hasName = find(item).raised().named();
            tellings.tell(
                    new Told(UUID.randomUUID(), answer, hasName ? Means.PAGE : Means.CODE, null, LocalDate.now(clock)),
                    holder.name());
        });
    }

    void debate(int daysAgo, Member holder, UUID item, String place, String note) {
        as(
                daysAgo,
                holder,
                () -> owedAnswers.debated(
                        UUID.randomUUID(), owed(item), place, LocalDate.now(clock), note, holder.name()));
    }

    private void tell(int daysAgo, Member holder, UUID item, Means means) {
        as(
                daysAgo,
                holder,
                () -> tellings.tell(
                        new Told(UUID.randomUUID(), lastAnswer(item), means, null, LocalDate.now(clock)),
                        holder.name()));
    }

    void verdict(int daysAgo, Member author, UUID item, boolean answersIt) {
        as(
                daysAgo,
                author,
                () -> named.act(item, new Act(UUID.randomUUID(), Verb.VERDICT, lastAnswer(item), answersIt, "")));
    }

    private void act(int daysAgo, Member author, UUID item, Act act) {
        as(daysAgo, author, () -> named.act(item, act));
    }

    private void look(Item item, Beside.By by) {
        beside.look(item, UUID.randomUUID(), item.parts(), null, by);
    }

    private void look(int daysAgo, Member reader, UUID item) {
        as(daysAgo, reader, () -> look(find(item), by(reader)));
    }

    private UUID owed(UUID item) {
        return answers.waiting(100).stream()
                .filter(w -> w.subject().equals(item))
                .map(Waiting::owed)
                .findFirst()
                .orElseThrow();
    }

    private Item find(UUID item) {
        return items.find(item).orElseThrow();
    }

    private UUID lastAnswer(UUID item) {
        return find(item).rounds().getLast().answers().getLast().id();
    }

    private static Beside.By by(Member member) {
        return new Beside.By(member.name(), member.kind().key());
    }

    LocalDate day(int daysAgo) {
        return LocalDate.now(clock).minusDays(daysAgo);
    }

    /** Does something as this person, so many days ago. */
    void as(int daysAgo, Member member, Runnable work) {
        Actor actor = new Actor(ORGANISATION, member.person(), member.capacity());
        ScopedClock.on(day(daysAgo), () -> Acting.as(actor, () -> transaction.executeWithoutResult(s -> work.run())));
    }
}
