package cairn.voice.web;

import cairn.platform.NotFound;
import cairn.platform.file.Sheet;
import cairn.platform.nhsuk.Choice;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.Numbers;
import cairn.voice.domain.Numbers.Counted;
import cairn.voice.domain.Numbers.Year;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How much people have said, by quarter, for everyone who takes part; also as a file. Safe numbers and no others. */
@InTwoLanguages
class NumbersController {

    private final Numbers numbers;
    private final Choosable choosable;
    private final Clock clock;

    NumbersController(Numbers numbers, Choosable choosable, Clock clock) {
        this.numbers = numbers;
        this.choosable = choosable;
        this.clock = clock;
    }

    @GetMapping("/numbers")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @RequestParam(defaultValue = "") String of) {
        return page.show("voice/numbers", view(page, of));
    }

    @GetMapping("/numbers.csv")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> csv(Page page, @RequestParam(defaultValue = "") String of) {
        return sheet(page, view(page, of)).download(Sheet.Kind.CSV);
    }

    @GetMapping("/numbers.xlsx")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> spreadsheet(Page page, @RequestParam(defaultValue = "") String of) {
        return sheet(page, view(page, of)).download(Sheet.Kind.XLSX);
    }

    private NumbersView view(Page page, String code) {
        UUID id = code.isEmpty() ? null : Typed.id(code);
        List<Choice> units = choosable.units(page, id);
        List<Choice> themes = choosable.themes(page, id);
        String unit = Choosable.chosen(units);
        String theme = Choosable.chosen(themes);
        if (!code.isEmpty() && unit == null && theme == null) {
            throw new NotFound();
        }
        Counted counted = new Counted(unit == null ? null : id, unit == null && theme != null ? id : null);
        return new NumbersView(
                units, themes, unit == null ? theme : unit, code, numbers.count(counted, LocalDate.now(clock)));
    }

    private static Sheet sheet(Page page, NumbersView view) {
        List<String> header = Stream.concat(Stream.of("year"), NumbersView.COLUMNS.stream())
                .map(c -> page.t("voice.numbers.column." + c))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        view.counted().years().forEach(year -> rows.add(row(page, year)));
        rows.add(List.of(
                page.t("voice.numbers.allYears"),
                "",
                "",
                "",
                "",
                NumbersView.text(page, view.counted().all())));
        return new Sheet(page.t("voice.numbers.fileName"), header, rows);
    }

    private static List<String> row(Page page, Year year) {
        return Stream.concat(
                        Stream.of(String.valueOf(year.year())),
                        IntStream.range(0, NumbersView.COLUMNS.size()).mapToObj(i -> NumbersView.text(page, year, i)))
                .toList();
    }
}
