package cairn.voice.web;

import cairn.platform.file.Sheet;
import cairn.platform.page.Page;
import cairn.voice.domain.Item;
import cairn.voice.domain.Said.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people have said as a table to take away: exactly what the page shows to this reader, and no more. */
@Component
class SaidSheet {

    private static final List<String> COLUMNS = List.of("when", "unit", "kind", "themes", "words", "by", "file");

    Sheet of(Page page, List<Row> rows, Map<UUID, Item> raisedHere) {
        return new Sheet(
                page.t("voice.said.fileName"),
                COLUMNS.stream().map(c -> page.t("voice.said.column." + c)).toList(),
                rows.stream()
                        .map(row -> cells(page, row, raisedHere.get(row.id())))
                        .toList());
    }

    private static List<String> cells(Page page, Row row, @Nullable Item item) {
        return List.of(
                row.month() == null ? "" : item == null ? page.month(row.month()) : page.date(row.month()),
                row.unitEn() == null ? "" : page.of(row.unitEn(), Objects.requireNonNull(row.unitCy())),
                row.kind() == null ? "" : page.t("voice.kind." + row.kind()),
                themes(page, row, item),
                item == null
                        ? Objects.requireNonNullElse(row.body(), "")
                        : item.words().map(Item.Words::body).orElse(page.t("voice.item.takenBack")),
                item == null || item.raised().authorName() == null
                        ? ""
                        : item.raised().authorName(),
                page.t(item == null ? "voice.said.cameInFile" : "voice.said.raisedHere"));
    }

    private static String themes(Page page, Row row, @Nullable Item item) {
        Stream<String> own = item == null
                ? Stream.empty()
                : item.themes().stream().filter(Item.About::isAbout).map(t -> t.name(page.language()));
        return Stream.concat(own, Stream.ofNullable(row.theme())).collect(Collectors.joining("; "));
    }
}
