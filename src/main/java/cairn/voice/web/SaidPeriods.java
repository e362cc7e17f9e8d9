package cairn.voice.web;

import cairn.platform.nhsuk.Choice;
import cairn.platform.page.Page;
import cairn.voice.domain.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The periods that a list can be of, in words: the last twelve months, each year and quarter, and no known date. */
final class SaidPeriods {

    static final String NO_DATE = "none";

    private SaidPeriods() {}

    static List<Choice> choices(Page page, @Nullable Period chosen, @Nullable LocalDate first, LocalDate today) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", page.t("voice.said.lastYear")));
        int earliest = first == null ? today.getYear() : first.getYear();
        for (int year = today.getYear(); year >= earliest; year--) {
            choices.add(choice(page, Period.year(year), chosen));
            for (int quarter = 4; quarter >= 1; quarter--) {
                Period each = Period.quarter(year, quarter);
                if (!each.from().isAfter(today)) {
                    choices.add(choice(page, each, chosen));
                }
            }
        }
        choices.add(new Choice(NO_DATE, page.t("voice.said.noDate"), null, chosen == null));
        return choices;
    }

    private static Choice choice(Page page, Period period, @Nullable Period chosen) {
        return new Choice(period.code(), text(page, period), null, period.equals(chosen));
    }

    /** The period in words. */
    static String text(Page page, @Nullable Period period) {
        if (period == null) {
            return page.t("voice.said.noDate");
        }
        if (period.calendar() && period.months() == 12) {
            return String.valueOf(period.first().getYear());
        }
        return page.t(
                "voice.said.fromTo",
                "from",
                page.month(period.from()),
                "to",
                page.month(period.last().atDay(1)));
    }
}
