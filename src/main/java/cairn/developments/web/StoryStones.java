package cairn.developments.web;

import cairn.developments.domain.Card;
import cairn.developments.domain.Colour;
import cairn.developments.domain.Confirmations.Said;
import cairn.developments.domain.Developments.Proposer;
import cairn.developments.domain.Developments.Source;
import cairn.developments.domain.Developments.Wording;
import cairn.developments.domain.Entry;
import cairn.developments.domain.OwnWordsOnBoard.Shown;
import cairn.developments.domain.Stances.Stance;
import cairn.developments.web.StoryStone.Line;
import cairn.developments.web.StoryStone.Words;
import cairn.people.CapacityKind;
import cairn.platform.page.Page;
import cairn.platform.text.Excerpt;
import cairn.principles.Named;
import cairn.voice.domain.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lays the stones of a development's story: what was raised, each change, and what others say, each on its day. */
final class StoryStones {

    private final Page page;
    private final LocalDate today;
    private final List<Placed> stones = new ArrayList<>();

    StoryStones(Page page, LocalDate today) {
        this.page = page;
        this.today = today;
    }

    /** On one day the stones lie in the order in which they can have come. */
    private record Placed(StoryStone stone, int order) {}

    void proposed(Card card, @Nullable Proposer proposer, List<Wording> wordings) {
        Wording first = wordings.getFirst();
        List<Line> lines = card.aloneBecause() == null
                ? List.of()
                : List.of(new Line(page.t("developments.story.alone"), card.aloneBecause(), first.language()));
        lay(
                1,
                new StoryStone(
                        card.proposedOn(),
                        null,
                        page.t("developments.story.proposed"),
                        new Words(first.about(), first.language()),
                        null,
                        lines,
                        proposer == null
                                ? ""
                                : page.t(
                                        "developments.story.by",
                                        "name",
                                        proposer.name(),
                                        "as",
                                        CapacityKind.words(page, proposer.takingPartAs()))));
    }

    /** What was raised: its beginning for its readers, and for everyone what its author lets stand here. */
    void sources(List<Source> sources, Map<UUID, Item> readable, List<Shown> ownWords) {
        for (Source source : sources) {
            Item item = readable.get(source.raisedId());
            Words shown = ownWords.stream()
                    .filter(w -> w.raisedId().equals(source.raisedId()) && w.body() != null)
                    .findFirst()
                    .map(w -> new Words(String.valueOf(w.body()), w.language()))
                    .orElse(null);
            source(source, item, shown);
        }
        if (sources.isEmpty()) {
            ownWords.stream()
                    .filter(w -> w.body() != null)
                    .forEach(w -> lay(
                            0,
                            new StoryStone(
                                    null,
                                    null,
                                    page.t("developments.story.someoneSaid"),
                                    new Words(String.valueOf(w.body()), w.language()),
                                    null,
                                    List.of(),
                                    "")));
        }
    }

    private void source(Source source, @Nullable Item item, @Nullable Words shown) {
        String title = page.t(source.challenges() ? "developments.story.challenged" : "developments.story.someoneSaid");
        LocalDate on = item == null || item.raised().saidOn() == null || source.challenges()
                ? source.onDate()
                : item.raised().saidOn();
        Words words = shown != null || item == null || item.words().isEmpty()
                ? shown
                : new Words(Excerpt.of(item.words().get().body()), item.raised().language());
        lay(
                source.challenges() ? 3 : 0,
                new StoryStone(
                        on,
                        null,
                        title,
                        words,
                        item == null ? null : page.url("/raised/" + item.id()),
                        List.of(),
                        item == null
                                ? page.t("developments.story.notForAll")
                                : shown == null ? page.t("developments.story.onlyReaders") : ""));
    }

    void entries(List<Entry> entries, List<Said> said, Map<UUID, List<Named>> named, boolean names) {
        for (Entry entry : entries) {
            List<Line> lines = new ArrayList<>();
            lines.add(line("developments.change.whoDecided", entry.whoDecided(), entry));
            if (entry.heard() != Entry.Heard.CHANGED) {
                lines.add(new Line(page.t(entry.heard().key()), "", entry.language()));
            }
            if (entry.slipBecause() != null) {
                lines.add(line("developments.story.slip", entry.slipBecause(), entry));
            }
            for (Named principle : named.getOrDefault(entry.id(), List.of())) {
                lines.add(new Line(
                        page.t(principle.strains() ? "principles.strains" : "principles.serves"),
                        principle.words(page.language()),
                        page.language().code()));
            }
            named.getOrDefault(entry.id(), List.of()).stream()
                    .map(Named::because)
                    .filter(because -> !because.isEmpty())
                    .distinct()
                    .forEach(because -> lines.add(line("principles.evenSo", because, entry)));
            lines.add(line("developments.card.next", entry.nextStep(), entry));
            if (entry.nextBy() != null) {
                lines.add(new Line(
                        page.t(
                                entry.colour() == Colour.LATER
                                        ? "developments.card.lookAgain"
                                        : "developments.story.promised"),
                        page.date(entry.nextBy()),
                        page.language().code()));
            }
            lay(
                    2,
                    new StoryStone(
                            entry.on(),
                            entry.colour() == Colour.LATER
                                    ? null
                                    : entry.colour().mark(),
                            page.t(entry.colour() == Colour.GREEN ? "developments.story.GREEN" : entry.key()),
                            new Words(entry.reason(), entry.language()),
                            null,
                            lines,
                            names ? entry.byName() : ""));
            said.stream().filter(s -> s.entryId().equals(entry.id())).forEach(this::said);
        }
    }

    private void said(Said said) {
        lay(
                2,
                new StoryStone(
                        said.on(),
                        null,
                        page.t(said.happened() ? "developments.story.happened" : "developments.story.notSo"),
                        said.body() == null
                                ? null
                                : new Words(said.body(), page.language().code()),
                        null,
                        List.of(),
                        said.newest() ? "" : page.t("developments.story.saidLater")));
    }

    void stances(List<Stance> stances, boolean names) {
        for (Stance stance : stances) {
            boolean there = stance.takenBack() == null;
            String name = stance.name() == null || !names
                    ? page.t(stance.name() == null ? "developments.story.noName" : "developments.story.someone")
                    : page.t(
                            "developments.story.by",
                            "name",
                            stance.name(),
                            "as",
                            CapacityKind.words(page, String.valueOf(stance.takingPartAs())));
            lay(
                    3,
                    new StoryStone(
                            stance.on(),
                            null,
                            page.t(there ? stance.kind().key() : "developments.story.stanceTakenBack"),
                            there && !stance.body().isEmpty() ? new Words(stance.body(), stance.language()) : null,
                            null,
                            List.of(),
                            there ? name : ""));
        }
    }

    /** Everything that has happened, oldest first. */
    List<StoryStone> laid() {
        return stones.stream()
                .sorted(Comparator.comparing((Placed p) -> p.stone().on() == null
                                ? LocalDate.MIN
                                : p.stone().on())
                        .thenComparing(Placed::order))
                .map(Placed::stone)
                .toList();
    }

    /** What is still to come: the next step, and the word of those who raised it. */
    List<StoryStone> toCome(Card card) {
        List<StoryStone> coming = new ArrayList<>();
        Entry entry = card.entry();
        if (entry == null) {
            coming.add(dashed(null, "developments.story.firstWord"));
        } else if (entry.nextBy() != null && !card.settled()) {
            coming.add(new StoryStone(
                    entry.nextBy(),
                    null,
                    page.t(entry.nextBy().isBefore(today) ? "developments.story.overdue" : "developments.story.next"),
                    new Words(entry.nextStep(), entry.language()),
                    null,
                    List.of(),
                    ""));
        }
        if (!card.settled()) {
            coming.add(dashed(null, "developments.story.onlyThen"));
        }
        return coming;
    }

    private StoryStone dashed(@Nullable LocalDate on, String key) {
        return new StoryStone(on, null, page.t(key), null, null, List.of(), "");
    }

    private Line line(String key, String text, Entry entry) {
        return new Line(page.t(key), text, entry.language());
    }

    private void lay(int order, StoryStone stone) {
        stones.add(new Placed(stone, order));
    }
}
