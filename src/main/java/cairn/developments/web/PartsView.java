package cairn.developments.web;

import cairn.developments.domain.Parts.Part;
import cairn.developments.domain.Parts.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who takes part at each stage of a development, with what was said of it before. */
public record PartsView(UUID development, List<Row> rows) {

    /**
     * One stage.
     *
     * @param now the newest word on it; null is a gap in view
     */
    public record Row(Stage stage, @Nullable Part now, List<Part> before) {}

    static PartsView of(UUID development, List<Part> said) {
        return new PartsView(
                development,
                Arrays.stream(Stage.values())
                        .map(stage -> row(
                                stage,
                                said.stream()
                                        .filter(part -> part.stage() == stage)
                                        .toList()))
                        .toList());
    }

    private static Row row(Stage stage, List<Part> said) {
        return new Row(
                stage,
                said.isEmpty() ? null : said.getFirst(),
                said.stream().skip(1).toList());
    }

    /** Whether people with lived experience take part in one stage alone: once is no process (P.08). */
    public boolean onlyOnce() {
        return rows.stream()
                        .filter(row -> row.now() != null && row.now().livedExperience())
                        .count()
                == 1;
    }
}
