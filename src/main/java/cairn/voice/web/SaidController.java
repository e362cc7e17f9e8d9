package cairn.voice.web;

import cairn.platform.NotFound;
import cairn.platform.file.Sheet;
import cairn.platform.form.Chosen;
import cairn.platform.nhsuk.Choice;
import cairn.platform.page.Page;
import cairn.platform.text.Excerpt;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.Item;
import cairn.voice.domain.Items;
import cairn.voice.domain.Kind;
import cairn.voice.domain.Period;
import cairn.voice.domain.Said;
import cairn.voice.domain.Said.Asked;
import cairn.voice.domain.Said.Row;
import cairn.voice.domain.SoughtWords;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What people have said, as far as the reader may open it: listed, looked through by words, and taken away as a file. */
@InTwoLanguages
class SaidController {

    private static final int A_PAGE = 20;

    /** As many as one file takes; a list is of a year at most. */
    private static final int MOST_IN_A_FILE = 50_000;

    private final Said said;
    private final Items items;
    private final Choosable choosable;
    private final SaidSheet sheet;
    private final Clock clock;

    SaidController(Said said, Items items, Choosable choosable, SaidSheet sheet, Clock clock) {
        this.said = said;
        this.items = items;
        this.choosable = choosable;
        this.sheet = sheet;
        this.clock = clock;
    }

    /** What was typed and chosen, as it stands in the address. */
    record Choosing(
            @Nullable String words,
            @Nullable String unit,
            @Nullable String theme,
            @Nullable String kind,
            @Nullable String period,
            @Nullable Integer page) {

        String typed() {
            return Objects.requireNonNullElse(words, "").strip();
        }

        boolean narrowed() {
            return Stream.of(unit, theme, kind, period).anyMatch(each -> each != null && !each.isEmpty());
        }

        int number() {
            return page == null ? 1 : page;
        }
    }

    @GetMapping("/said")
    @Transactional(readOnly = true)
    ModelAndView list(Page page, @ModelAttribute Choosing typed) {
        Asked asked = asked(typed);
        if (typed.number() < 1 || typed.number() > MOST_IN_A_FILE / A_PAGE) {
            throw new NotFound();
        }
        List<Row> found = said.find(asked, A_PAGE + 1, (typed.number() - 1) * A_PAGE);
        boolean more = found.size() > A_PAGE;
        List<Row> rows = more ? found.subList(0, A_PAGE) : found;
        List<Choice> units = choosable.units(page, asked.unit());
        List<Choice> themes = choosable.themes(page, asked.theme());
        return page.show(
                "voice/said",
                new SaidView(
                        typed.typed(),
                        typed.narrowed(),
                        units,
                        themes,
                        kinds(page, asked.kind()),
                        SaidPeriods.choices(page, asked.period(), said.first().orElse(null), LocalDate.now(clock)),
                        SaidPeriods.text(page, asked.period()),
                        asked.words().none() ? said.count(asked) : null,
                        lines(asked, rows),
                        typed.number() == 1 ? null : page.url(address(typed, "", typed.period(), typed.number() - 1)),
                        more ? page.url(address(typed, "", typed.period(), typed.number() + 1)) : null,
                        more ? null : older(page, typed, asked),
                        rows.isEmpty() ? null : page.url(address(typed, ".csv", typed.period(), 1)),
                        rows.isEmpty() ? null : page.url(address(typed, ".xlsx", typed.period(), 1)),
                        LocalDate.now(clock)));
    }

    @GetMapping("/said.csv")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> csv(Page page, @ModelAttribute Choosing typed) {
        return file(page, typed, Sheet.Kind.CSV);
    }

    @GetMapping("/said.xlsx")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> spreadsheet(Page page, @ModelAttribute Choosing typed) {
        return file(page, typed, Sheet.Kind.XLSX);
    }

    private ResponseEntity<byte[]> file(Page page, Choosing typed, Sheet.Kind kind) {
        List<Row> rows = said.find(asked(typed), MOST_IN_A_FILE, 0);
        return sheet.of(page, rows, raisedHere(rows)).download(kind);
    }

    /** What is asked for. What is no id, kind or period was not chosen on the page: then there is no such list. */
    private Asked asked(Choosing typed) {
        return new Asked(
                SoughtWords.of(typed.typed()),
                id(typed.unit()),
                id(typed.theme()),
                typed.kind() == null || typed.kind().isEmpty()
                        ? null
                        : Chosen.of(Kind.class, typed.kind()).orElseThrow(NotFound::new),
                period(typed.period()));
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null || text.isEmpty()
                ? null
                : Optional.ofNullable(Typed.id(text)).orElseThrow(NotFound::new);
    }

    private @Nullable Period period(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return Period.upTo(YearMonth.now(clock));
        }
        return code.equals(SaidPeriods.NO_DATE) ? null : Period.of(code).orElseThrow(NotFound::new);
    }

    private List<SaidView.Line> lines(Asked asked, List<Row> rows) {
        Map<UUID, Item> here = raisedHere(rows);
        return rows.stream()
                .map(row -> {
                    Item item = here.get(row.id());
                    return new SaidView.Line(row, item, item == null ? null : excerpt(item, asked.words()));
                })
                .toList();
    }

    private static @Nullable String excerpt(Item item, SoughtWords sought) {
        return item.words()
                .map(Item.Words::body)
                .map(words -> Excerpt.around(words, sought.firstIn(words)))
                .orElse(null);
    }

    private Map<UUID, Item> raisedHere(List<Row> rows) {
        return items.find(
                rows.stream().filter(row -> row.importId() == null).map(Row::id).collect(Collectors.toSet()));
    }

    /** The nearest earlier months in which there is something; null when there are none. */
    private @Nullable String older(Page page, Choosing typed, Asked asked) {
        Period period = asked.period();
        if (period == null) {
            return null;
        }
        return said.lastBefore(asked)
                .map(day -> page.url(address(typed, "", period.endingWith(day).code(), 1)))
                .orElse(null);
    }

    private static String address(Choosing typed, String ending, @Nullable String period, int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/said" + ending);
        add(address, "words", typed.typed());
        add(address, "unit", typed.unit());
        add(address, "theme", typed.theme());
        add(address, "kind", typed.kind());
        add(address, "period", period);
        add(address, "page", number == 1 ? null : String.valueOf(number));
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static List<Choice> kinds(Page page, @Nullable Kind chosen) {
        return Stream.of(Kind.values())
                .map(k -> new Choice(k.name(), page.t("voice.kind." + k), null, k == chosen))
                .toList();
    }
}
