package cairn.principles.web;

import cairn.platform.page.Page;
import cairn.platform.text.Excerpt;
import cairn.principles.domain.Suggestion;
import cairn.principles.domain.Suggestions;
import cairn.voice.OnHome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On a person's home: what was decided of their suggestions; and for whoever coordinates, those that wait for an answer. */
@Component
@Order(0)
class SuggestionsOnHome implements OnHome {

    private static final int MOST = 5;
    private static final int DAYS = 28;

    private final Suggestions suggestions;
    private final Clock clock;

    SuggestionsOnHome(Suggestions suggestions, Clock clock) {
        this.suggestions = suggestions;
        this.clock = clock;
    }

    @Override
    public List<Row> rows(Page page) {
        List<Row> rows = new ArrayList<>();
        if (PrinciplePages.coordinating()) {
            suggestions.waiting(null, MOST).forEach(suggestion -> rows.add(waiting(page, suggestion)));
        }
        suggestions
                .mineDecided(LocalDate.now(clock).minusDays(DAYS), MOST)
                .forEach(suggestion -> rows.add(decided(page, suggestion)));
        return rows;
    }

    private static Row waiting(Page page, Suggestion suggestion) {
        return new Row(
                page.url(PrinciplePages.path(suggestion.service()) + "/suggestions"),
                page.t("principles.home.waits", "name", suggestion.byName()),
                page.language().code(),
                "",
                page.t("principles.waiting", "date", page.date(suggestion.on())),
                page.t("principles.home.asks"));
    }

    private static Row decided(Page page, Suggestion suggestion) {
        boolean agreed = suggestion.agreed() != null;
        return new Row(
                page.url(
                        agreed
                                ? "/principles/" + suggestion.agreed()
                                : PrinciplePages.path(suggestion.service()) + "/suggestions"),
                page.t(agreed ? "principles.home.agreed" : "principles.home.notAgreed"),
                page.language().code(),
                "",
                Excerpt.of(suggestion.body().isEmpty() ? suggestion.because() : suggestion.body()),
                null);
    }
}
