package cairn.people.web;

import cairn.people.MovingOn;
import cairn.people.Topic;
import cairn.people.Topics;
import cairn.people.domain.Names;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way to all that a person keeps and chooses about themselves. */
@InTwoLanguages
class MeController {

    private final Names names;
    private final Topics topics;
    private final MovingOn movingOn;
    private final Clock clock;

    MeController(Names names, Topics topics, MovingOn movingOn, Clock clock) {
        this.names = names;
        this.topics = topics;
        this.movingOn = movingOn;
        this.clock = clock;
    }

    @GetMapping("/me")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @RequestParam @Nullable String staying, @RequestParam @Nullable String said) {
        String done = staying != null ? "people.me.staying" : said != null ? "people.me.said" : null;
        return page.show("people/me", new MeView(names.now(), movingOn.stands(), askAgain(), done));
    }

    private List<Topic> askAgain() {
        LocalDate today = LocalDate.now(clock);
        Map<Topic, Topics.Said> now = topics.now();
        return Arrays.stream(Topic.values())
                .filter(topic -> now.containsKey(topic) && now.get(topic).asksNow(today))
                .toList();
    }
}
