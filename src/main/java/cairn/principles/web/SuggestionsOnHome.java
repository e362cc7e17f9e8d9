package cairn.principles.web;

import cairn.platform.page.Page;
import cairn.principles.domain.Suggestion;
import cairn.principles.domain.Suggestions;
import cairn.voice.OnHome;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home of whoever coordinates: the suggestions for principles that wait for an answer. */
@Component
@Order(0)
class SuggestionsOnHome implements OnHome {

    private static final int MOST = 5;

    private final Suggestions suggestions;

    SuggestionsOnHome(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public List<Row> rows(Page page) {
        return PrinciplePages.coordinating()
                ? suggestions.waiting(null, MOST).stream()
                        .map(suggestion -> row(page, suggestion))
                        .toList()
                : List.of();
    }

    private static Row row(Page page, Suggestion suggestion) {
        return new Row(
                page.url(PrinciplePages.path(suggestion.service()) + "/suggestions"),
                page.t("principles.home.waits", "name", suggestion.byName()),
                page.language().code(),
                "",
                page.t("principles.waiting", "date", page.date(suggestion.on())),
                page.t("principles.home.asks"));
    }
}
