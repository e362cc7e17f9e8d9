package cairn.platform.text;

import cairn.answers.Means;
import cairn.answers.NoticeKind;
import cairn.answers.Outcome;
import cairn.answers.domain.TellingChoices.HowMuch;
import cairn.developments.domain.Asks;
import cairn.developments.domain.Colour;
import cairn.developments.domain.Entry.Heard;
import cairn.developments.domain.Parts.Side;
import cairn.developments.domain.Parts.Stage;
import cairn.developments.domain.Powers.Moved;
import cairn.developments.domain.Size;
import cairn.developments.domain.Stances;
import cairn.developments.domain.Togethers;
import cairn.guide.domain.Account;
import cairn.guide.domain.Adaptation;
import cairn.guide.domain.Arrangement.Reply;
import cairn.guide.domain.Backing;
import cairn.guide.domain.Beliefs;
import cairn.guide.domain.FirstAsk;
import cairn.guide.domain.FirstHelp;
import cairn.guide.domain.Helps.RestsOn;
import cairn.guide.domain.Model;
import cairn.guide.domain.ModelData;
import cairn.guide.domain.Moment.How;
import cairn.guide.domain.PowerCheck;
import cairn.guide.domain.Reflection;
import cairn.guide.domain.Seen;
import cairn.guide.domain.Shown;
import cairn.guide.domain.StepNews;
import cairn.guide.domain.StepStory;
import cairn.guide.domain.Trial;
import cairn.guide.web.BesideForm.What;
import cairn.guide.web.FirstAskView.Say;
import cairn.people.Asking;
import cairn.people.Because;
import cairn.people.CapacityKind;
import cairn.people.Choice;
import cairn.people.Description.SeenBy;
import cairn.people.JoinOutcome;
import cairn.people.Need;
import cairn.people.Topic;
import cairn.people.domain.Supporter.May;
import cairn.people.web.DeviceKind;
import cairn.people.web.Done;
import cairn.places.Change;
import cairn.platform.page.Reading;
import cairn.principles.domain.Suggestion;
import cairn.voice.domain.Act.Verb;
import cairn.voice.domain.Audience;
import cairn.voice.domain.CannotImport;
import cairn.voice.domain.ImportFile;
import cairn.voice.domain.Kind;
import cairn.voice.domain.MappedColumns;
import cairn.voice.domain.RefusedRow;
import cairn.voice.domain.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which texts the templates and the program ask for. */
final class UsedKeys {

    /** Keys whose ends are computed: the beginning, and each way in which it can go on. A new one must be listed. */
    private static final Map<String, List<String>> COMPUTED = Map.ofEntries(
            Map.entry("answers.outcome.", with(names(Outcome.values()), "", ".hint")),
            Map.entry("answers.means.", with(names(Means.values()), "", ".choose")),
            Map.entry("answers.notice.", names(NoticeKind.values())),
            Map.entry("answers.slip.", names(NoticeKind.values())),
            Map.entry("answers.howMuch.", names(HowMuch.values())),
            Map.entry("answers.choice.", with(List.of("PAGE", "IN_PERSON", "PHONE", "LETTER", "EMAIL"), "", ".hint")),
            Map.entry("answers.toTell.", List.of("IN_PERSON", "PHONE", "LETTER", "EMAIL")),
            Map.entry("answers.toTell.now.", List.of("IN_PERSON", "PHONE", "LETTER")),
            Map.entry("people.capacity.", names(CapacityKind.values())),
            Map.entry("platform.urgent.nhs.", List.of("WALES", "ENGLAND")),
            Map.entry("setup.title.", List.of("ADVOCATE", "USER_LED_ORGANISATION")),
            Map.entry("setup.country.", List.of("WALES", "ENGLAND")),
            Map.entry("setup.reader.", List.of("ADVOCATE", "USER_LED_ORGANISATION")),
            Map.entry("setup.changes.", names(Change.Kind.values())),
            Map.entry("people.device.", names(DeviceKind.values())),
            Map.entry("people.mySignIn.done.", List.of("pair", "passphrase", "ended", "said")),
            Map.entry("people.start.code.", List.of("USED", "TOO_OLD", "WRONG")),
            Map.entry("people.choice.", both(names(Choice.values()), List.of("LEFT"))),
            Map.entry("people.topic.", names(Topic.values())),
            Map.entry("people.need.", names(Need.values())),
            Map.entry("people.seenBy.", names(SeenBy.values())),
            Map.entry("people.may.", both(names(May.values()), List.of("ANSWERS.hint", "WRITE.hint"))),
            Map.entry(
                    "people.me.part.",
                    with(
                            List.of(
                                    "words",
                                    "telling",
                                    "needs",
                                    "supporters",
                                    "topics",
                                    "sign-in",
                                    "written-for-me",
                                    "everything",
                                    "complaint"),
                            "",
                            ".what")),
            Map.entry("people.because.", names(Because.values())),
            Map.entry("platform.reading.size.", names(Reading.Size.values())),
            Map.entry("people.asking.", names(Asking.values())),
            Map.entry("people.done.", names(Done.values())),
            Map.entry("people.outcome.", names(JoinOutcome.values())),
            Map.entry(
                    "platform.problem.",
                    with(
                            List.of("notFound", "malformed", "tooLarge", "otherSite", "away", "failed"),
                            ".title",
                            ".next")),
            Map.entry(
                    "platform.privacy.",
                    with(
                            List.of(
                                    "box",
                                    "paper",
                                    "notShown",
                                    "named",
                                    "seen",
                                    "tablet",
                                    "board",
                                    "guide",
                                    "staff",
                                    "computer",
                                    "measured",
                                    "style",
                                    "record"),
                            "",
                            ".title")),
            Map.entry("developments.colour.", names(Colour.values())),
            Map.entry("developments.size.", names(Size.values())),
            Map.entry("developments.heard.", names(Heard.values())),
            Map.entry("developments.meaning.", List.of("RED", "AMBER", "GREEN")),
            Map.entry("developments.entry.", with(List.of("RED", "AMBER", "GREEN", "REFUSED", "LATER"), "", ".hint")),
            Map.entry("developments.stands.", List.of("AMBER", "LATER")),
            Map.entry("developments.stands.GREEN.", List.of("unconfirmed", "confirmed", "notSo")),
            Map.entry("developments.grown.", List.of("RED", "AMBER", "GREEN", "REFUSED", "LATER")),
            Map.entry("developments.board.none.", names(Colour.values())),
            Map.entry("developments.card.otherLanguage.", List.of("en", "cy")),
            Map.entry("developments.wording.in.", List.of("en", "cy")),
            Map.entry(
                    "developments.stance.",
                    with(names(Stances.Kind.values()), "", ".title", ".label", ".hint", ".button")),
            Map.entry(
                    "developments.done.",
                    List.of(
                            "proposed",
                            "changed",
                            "stance",
                            "takenBack",
                            "said",
                            "linked",
                            "parted",
                            "worded",
                            "handed",
                            "words",
                            "follows",
                            "themed",
                            "challenged")),
            Map.entry("developments.part.stage.", names(Stage.values())),
            Map.entry("developments.part.side.", names(Side.values())),
            Map.entry("developments.power.moved.", with(names(Moved.values()), "", ".hint")),
            Map.entry("developments.ask.step.", names(Asks.Kind.values())),
            Map.entry("developments.together.kind.", names(Togethers.Kind.values())),
            Map.entry("developments.mix.heard.", List.of("NOTHING", "NOBODY_ASKED")),
            Map.entry("guide.plan.state.", names(StepStory.State.values())),
            Map.entry("guide.plan.kind.", with(names(StepNews.Kind.values()), "", ".hint")),
            Map.entry("guide.power.question.", with(names(PowerCheck.Question.values()), "", ".hint")),
            Map.entry("guide.power.belongs.", List.of("trial", "step", "development")),
            Map.entry("guide.trial.verdict.", with(names(Trial.Verdict.values()), "", ".hint")),
            Map.entry("guide.reflection.who.", with(names(Reflection.Who.values()), "", ".hint")),
            Map.entry("guide.reflection.now.", names(Reflection.Who.values())),
            Map.entry("guide.silent.", names(cairn.people.Side.values())),
            Map.entry("guide.reads.asked.", names(cairn.people.Side.values())),
            Map.entry(
                    "guide.account.",
                    both(
                            with(names(Account.Topic.values()), ".title", ".label", ".hint", ".say"),
                            List.of("TRUST.none", "TURNING_POINT.none"))),
            Map.entry("guide.stage.", names(Account.Stage.values())),
            Map.entry("guide.firstHelp.", with(names(FirstHelp.values()), "", ".what", ".offer")),
            Map.entry("guide.firstAsk.state.", names(FirstAsk.State.values())),
            Map.entry(
                    "guide.firstAsk.done.",
                    List.of("asked", "takenBack", "arranged", "suits", "other", "happened", "did_not_happen")),
            Map.entry("guide.firstOffer.done.", List.of("offered", "ended", "stepped_back")),
            Map.entry(
                    "guide.arrangement.reply.",
                    both(
                            with(names(Reply.values()), ".mine", ".so"),
                            List.of("SUITS", "OTHER", "HAPPENED", "DID_NOT_HAPPEN"))),
            Map.entry("guide.arrangement.say.", with(names(Say.values()), "", ".words", ".hint", ".link")),
            Map.entry("guide.believes.", with(names(Beliefs.Believes.values()), "", ".mine")),
            Map.entry("guide.statement.done.", List.of("signed", "believed", "replied", "held", "stands")),
            Map.entry("voice.kind.", with(names(Kind.values()), "", ".hint")),
            Map.entry("voice.audience.", names(Audience.values())),
            Map.entry("voice.standing.", names(Standing.values())),
            Map.entry("voice.item.who.", names(Audience.values())),
            Map.entry("voice.own.done.", names(Verb.values())),
            Map.entry("voice.own.empty.", List.of("ADD", "VERSION", "NAME")),
            Map.entry("voice.imports.whole.", names(CannotImport.Why.values())),
            Map.entry("voice.imports.refused.", names(RefusedRow.Why.values())),
            Map.entry("voice.imports.part.", names(MappedColumns.Part.values())),
            Map.entry("voice.imports.stage.", names(ImportFile.Stage.values())),
            Map.entry("voice.imports.fate.", List.of("taken", "there", "refused")),
            Map.entry("voice.own.pending.", names(Verb.values())),
            Map.entry("voice.said.column.", List.of("when", "unit", "kind", "themes", "words", "by", "file")),
            Map.entry("voice.numbers.column.", List.of("year", "q1", "q2", "q3", "q4", "whole")),
            Map.entry("principles.kind.", names(Suggestion.Kind.values())),
            Map.entry("principles.done.", List.of("suggested", "takenBack", "agreed", "notAgreed")),
            Map.entry("guide.backing.", names(Backing.Kind.values())),
            Map.entry("people.side.", names(cairn.people.Side.values())),
            Map.entry("people.side.one.", names(cairn.people.Side.values())),
            Map.entry("guide.side.in.", names(cairn.people.Side.values())),
            Map.entry("guide.reading.shown.hint.", names(cairn.people.Side.values())),
            Map.entry("guide.seen.", with(names(Seen.values()), "", ".hint")),
            Map.entry("guide.shown.", names(Shown.values())),
            Map.entry("guide.how.", names(How.values())),
            Map.entry(
                    "guide.adapt.",
                    both(
                            names(Adaptation.Kind.values()),
                            with(List.of("REWORDED", "SWAPPED", "ORIGINAL", "SET_ASIDE"), ".choose", ".hint"))),
            Map.entry("guide.restsOn.", names(RestsOn.Kind.values())),
            Map.entry(
                    "guide.beside.",
                    both(
                            with(names(What.values()), ".add", ".how"),
                            both(
                                    with(List.of("RESTS_ON", "ENTERED", "LOOKS_AFTER"), ".choice"),
                                    both(
                                            with(List.of("HELPED", "RESTS_ON", "ENTERED"), ".words"),
                                            both(
                                                    with(List.of("RESTS_ON", "ENTERED"), ".place", ".place.hint"),
                                                    List.of("LOOKS_AFTER.by")))))),
            Map.entry(
                    "guide.done.",
                    List.of(
                            "talk",
                            "helped",
                            "restsOn",
                            "entered",
                            "looksAfter",
                            "adapted",
                            "takenBack",
                            "ended",
                            "said")),
            Map.entry("guide.level.", with(List.of("1", "2", "3"), "", ".ethos", ".first")),
            Map.entry("guide.action.", with(ModelData.actions(), "", ".title")),
            Map.entry("guide.help.", ModelData.helps()),
            Map.entry("guide.principle.", Model.principles()));

    private UsedKeys() {}

    /** Every key that is written out or can be computed. */
    static Set<String> all(Collection<String> modules) {
        Set<String> used = new TreeSet<>(written(modules));
        used.removeIf(key -> key.endsWith("."));
        COMPUTED.forEach((start, ends) -> ends.forEach(end -> used.add(start + end)));
        return used;
    }

    /** Beginnings of computed keys in the sources that are not listed here, and listed ones that are gone. */
    static Set<String> unlisted(Collection<String> modules) {
        Set<String> found = new TreeSet<>(written(modules));
        found.removeIf(key -> !key.endsWith("."));
        Set<String> differ = new TreeSet<>(found);
        differ.addAll(COMPUTED.keySet());
        differ.removeIf(start -> found.contains(start) && COMPUTED.containsKey(start));
        return differ;
    }

    private static Set<String> written(Collection<String> modules) {
        Pattern key = Pattern.compile("\"((?:" + String.join("|", modules) + ")\\.[A-Za-z_.]+)\"");
        return Stream.of("src/main/jte", "src/main/java")
                .flatMap(UsedKeys::files)
                .flatMap(file -> key.matcher(file).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    static Stream<String> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).map(UsedKeys::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> with(List<String> names, String... ends) {
        return names.stream()
                .flatMap(name -> Arrays.stream(ends).map(end -> name + end))
                .toList();
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
