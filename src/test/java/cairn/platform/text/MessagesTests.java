package cairn.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both languages say everything, in words that can be printed, with marks that tell who has checked the Welsh. */
class MessagesTests {

    private static final Map<String, Map<String, String>> ENGLISH = new TreeMap<>();
    private static final Map<String, Map<String, String>> WELSH = new TreeMap<>();
    private static final Map<String, String> WELSH_FILES = new TreeMap<>();
    private static final Set<String> SIX = Set.of("zero", "one", "two", "few", "many", "other");

    @BeforeAll
    static void read() throws IOException {
        for (Path welsh : WelshMarks.welshFiles()) {
            Path english = WelshMarks.english(welsh);
            String module = english.getFileName().toString().replace(".properties", "");
            ENGLISH.put(module, new TreeMap<>(MessageFiles.keys(Files.readString(english))));
            WELSH.put(module, new TreeMap<>(MessageFiles.keys(Files.readString(welsh))));
            WELSH_FILES.put(module, Files.readString(welsh));
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndEachBeginsWithItsModule() {
        assertThat(ENGLISH).isNotEmpty();
        ENGLISH.forEach((module, texts) -> {
            assertThat(of(WELSH, module).keySet()).as(module).isEqualTo(texts.keySet());
            assertThat(texts.keySet()).allMatch(key -> key.startsWith(module + "."));
        });
    }

    @Test
    void noKeyStandsTwiceAndNoTextIsSpreadOverLines() {
        WELSH_FILES.forEach((module, file) -> assertThat(
                        file.lines().filter(line -> !line.startsWith("#") && !line.isBlank()))
                .as(module)
                .hasSize(of(WELSH, module).size())
                .noneMatch(line -> line.endsWith("\\")));
    }

    @Test
    void noTextIsEmptyOrHasAStraightApostrophe() {
        everyText()
                .forEach(text -> assertThat(text.pattern())
                        .as(text.key())
                        .isNotBlank()
                        .doesNotContain("'")
                        .doesNotContain("\uFFFD"));
    }

    @Test
    void bothLanguagesNameTheSameArguments() {
        ENGLISH.forEach((module, texts) -> texts.forEach((key, english) -> {
            String welsh = of(WELSH, module).getOrDefault(key, "");
            assertThat(arguments(welsh).keySet())
                    .as(key)
                    .isEqualTo(arguments(english).keySet());
        }));
    }

    @Test
    void everyTextRendersForEveryNumberUpToTwenty() {
        everyText().forEach(text -> {
            MessageFormat format =
                    new MessageFormat(text.pattern(), text.language().locale());
            for (int n = 0; n <= 20; n++) {
                assertThat(format.format(values(text.pattern(), n)))
                        .as(text.key())
                        .isNotBlank()
                        .doesNotContain("{", "}");
            }
        });
    }

    @Test
    void everyWelshPluralHasAllSixForms() {
        everyText()
                .filter(text -> text.language() == Language.CY)
                .forEach(text -> plurals(text.pattern())
                        .forEach(forms -> assertThat(forms).as(text.key()).containsAll(SIX)));
    }

    @Test
    void everyTextThatIsAskedForExistsAndNoneIsUnused() {
        Set<String> keys = new TreeSet<>();
        ENGLISH.values().forEach(texts -> keys.addAll(texts.keySet()));
        assertThat(UsedKeys.unlisted(ENGLISH.keySet()))
                .as("beginnings of computed keys, as listed in UsedKeys")
                .isEmpty();
        Set<String> used = UsedKeys.all(ENGLISH.keySet());
        assertThat(used).as("asked for, and not there").allMatch(keys::contains);
        assertThat(keys).as("there, and never asked for").allMatch(used::contains);
    }

    @Test
    @SuppressWarnings("SystemOut") // the count stands in every build's output
    void everyWelshTextHasAReviewMarkThatAgreesWithTheEnglish() {
        Map<String, Integer> count = new HashMap<>();
        WELSH_FILES.forEach((module, file) -> {
            Map<String, Review> reviews = MessageFiles.reviews(file);
            of(ENGLISH, module).forEach((key, english) -> {
                assertThat(reviews).as("run bin/welsh").containsKey(key);
                Review review = reviews.getOrDefault(key, Review.DRAFT);
                assertThat(review.english()).as(key + ": run bin/welsh").isEqualTo(Review.hash(english));
                count.merge(review.state().replaceFirst(" .*", ""), 1, Integer::sum);
            });
        });
        System.out.printf(
                "Welsh: %d keys, %d reviewed, %d seen, %d draft%n",
                count.values().stream().mapToInt(Integer::intValue).sum(),
                count.getOrDefault("ok", 0),
                count.getOrDefault("seen", 0),
                count.getOrDefault("draft", 0));
    }

    @Test
    void aChangedEnglishTextMakesItsWelshADraftAgainAndTouchesNoOther() {
        String right = "# cy: ok Siân 2026-11-20 en=" + Review.hash("Home") + "\na.home=Hafan\n";
        String stale = "# cy: ok Siân 2026-11-20 en=00000000\na.back=Yn ôl\n";
        Map<String, String> english = Map.of("a.home", "Home", "a.back", "Back", "a.new", "New");
        assertThat(WelshMarks.marked(right + stale + "a.new=Newydd\n", english, LocalDate.of(2026, 12, 1)))
                .isEqualTo(right + "# cy: draft 2026-12-01 own en=" + Review.hash("Back") + "\na.back=Yn ôl\n"
                        + "# cy: draft 2026-12-01 own en=" + Review.hash("New") + "\na.new=Newydd\n");
    }

    @Test
    void noTemplateSaysAnythingThatIsNotInTheMessageFiles() {
        Pattern attribute = Pattern.compile("\\b(?:title|alt|aria-label|placeholder)=\"([^\"]*)\"");
        List<String> literal = new ArrayList<>();
        UsedKeys.files("src/main/jte").map(TemplateText::of).forEach(template -> {
            attribute.matcher(template.asMarkup()).results().forEach(match -> literal.add(match.group(1)));
            literal.addAll(template.asMarkup()
                    .replaceAll("<[^>]*>", "\n")
                    .replaceAll("&[a-z]+;", "")
                    .lines()
                    .toList());
            template.asStrings().lines().filter(MessagesTests::sentence).forEach(literal::add);
        });
        assertThat(literal)
                .extracting(text -> text.replaceAll("\\bCairn\\b", "").strip())
                .noneMatch(text -> text.codePoints().anyMatch(Character::isLetter));
    }

    @Test
    void noTemplateWritesAnythingUnescaped() {
        assertThat(UsedKeys.files("src/main/jte")).noneMatch(template -> template.contains("$unsafe"));
    }

    /** A string with two words that are no class names: text that escaped into an expression. */
    private static boolean sentence(String text) {
        return Pattern.compile("\\p{L}+ \\p{L}+").matcher(text).find() && !text.contains("-");
    }

    private static Map<String, String> of(Map<String, Map<String, String>> language, String module) {
        return language.getOrDefault(module, Map.of());
    }

    private record Text(Language language, String key, String pattern) {}

    private static Stream<Text> everyText() {
        return Stream.concat(texts(Language.EN, ENGLISH), texts(Language.CY, WELSH));
    }

    private static Stream<Text> texts(Language language, Map<String, Map<String, String>> modules) {
        return modules.values().stream()
                .flatMap(texts -> texts.entrySet().stream())
                .map(text -> new Text(language, text.getKey(), text.getValue()));
    }

    /** The arguments of a text, each with its type. */
    private static Map<String, ArgType> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Map<String, ArgType> arguments = new TreeMap<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == Part.Type.ARG_START) {
                arguments.merge(
                        pattern.getSubstring(pattern.getPart(i + 1)),
                        pattern.getPart(i).getArgType(),
                        (one, other) -> one == ArgType.NONE ? other : one);
            }
        }
        return arguments;
    }

    private static Map<String, Object> values(String text, int n) {
        Map<String, Object> values = new HashMap<>();
        arguments(text).forEach((name, type) -> values.put(name, type == ArgType.NONE ? "Siân" : n));
        return values;
    }

    /** The forms of each plural in a text. */
    private static List<Set<String>> plurals(String text) {
        MessagePattern pattern = new MessagePattern(text);
        List<Set<String>> plurals = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
                plurals.add(new TreeSet<>());
            } else if (part.getType() == Part.Type.ARG_SELECTOR && !plurals.isEmpty()) {
                plurals.getLast().add(pattern.getSubstring(part));
            }
        }
        return plurals;
    }
}
