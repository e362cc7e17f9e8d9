package cairn.guide.web;

import cairn.guide.domain.Moment;
import cairn.guide.domain.Moments;
import cairn.platform.page.Page;
import cairn.voice.OnHome;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home of the people of a unit: that it is being looked at together, until when, and that they can say how they see it. */
@Component
@Order(0)
class LooksOnHome implements OnHome {

    private final Moments moments;

    LooksOnHome(Moments moments) {
        this.moments = moments;
    }

    @Override
    public List<Row> rows(Page page) {
        return moments.mine().stream().map(moment -> row(page, moment)).toList();
    }

    private static Row row(Page page, Moment moment) {
        return new Row(
                page.url("/moments/" + moment.id()),
                page.t("guide.home.look"),
                page.language().code(),
                "",
                page.t("guide.moments.until", "date", page.date(moment.until())),
                null);
    }
}
