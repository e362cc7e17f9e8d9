package cairn.sample;

import cairn.answers.Outcome;
import cairn.places.Unit;
import cairn.platform.text.Language;
import cairn.sample.Cast.Member;
import cairn.voice.domain.Audience;
import cairn.voice.domain.Kind;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Six months of the invented service, written in {@code sample/stories.csv}: what was raised, and what came of it. */
@Component
class SampleMonths {

    private static final String UNSIGNED = "unsigned";

    private final SampleLife life;

    SampleMonths(SampleLife life) {
        this.life = life;
    }

    void begin() {
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(getClass().getResourceAsStream("/sample/stories.csv")),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> stories = CsvReader.builder().ofNamedCsvRecord(file)) {
            stories.forEach(this::tell);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(NamedCsvRecord story) {
        int raised = Integer.parseInt(story.getField("days"));
        Unit unit = unit(story.getField("unit"));
        UUID item = raise(story, raised, unit);
        if (story.getField("after").isEmpty()) {
            return;
        }
        int answered = raised - Integer.parseInt(story.getField("after"));
        Member holder = Cast.answers(unit);
        if (!story.getField("debated").isEmpty()) {
            life.debate(answered + 1, holder, item, "Community meeting", story.getField("debated"));
        }
        life.answer(
                answered,
                holder,
                item,
                Outcome.valueOf(story.getField("outcome")),
                story.getField("answer"),
                story.getField("decided"));
        if (!story.getField("verdict").isEmpty()) {
            boolean yes = story.getField("verdict").equals("yes");
            life.verdict(answered - 1, Cast.member(story.getField("author")), item, yes);
        }
    }

    private UUID raise(NamedCsvRecord story, int raised, @Nullable Unit unit) {
        Kind kind = Kind.valueOf(story.getField("kind"));
        Language language = Language.of(story.getField("language")).orElseThrow();
        String words = story.getField("words");
        return story.getField("author").equals(UNSIGNED)
                ? life.unsigned(raised, kind, unit, Audience.ANSWERERS, words, language)
                : life.raise(raised, Cast.member(story.getField("author")), kind, unit, words, language);
    }

    private static @Nullable Unit unit(String name) {
        return name.isEmpty()
                ? null
                : Cast.UNITS.stream()
                        .filter(unit -> unit.nameEn().contains(name))
                        .findFirst()
                        .orElseThrow();
    }
}
