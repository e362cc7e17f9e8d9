package cairn.people.web;

import cairn.people.Choice;
import cairn.people.Topic;
import cairn.people.Topics;
import cairn.people.Topics.Said;
import cairn.people.web.ChoiceForm.Typed;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a person would like to be asked about: a choice for each topic, and silence is no (catalogue GX.08). */
@InTwoLanguages
class TopicsController {

    private final Topics topics;
    private final Clock clock;

    TopicsController(Topics topics, Clock clock) {
        this.topics = topics;
        this.clock = clock;
    }

    @GetMapping("/me/topics")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @RequestParam @Nullable String kept) {
        return page.show(
                "people/topics",
                new TopicsView(topics.now(), LocalDate.now(clock), kept == null ? null : "people.me.kept"));
    }

    @GetMapping("/me/topics/new")
    @Transactional(readOnly = true)
    ModelAndView choose(Page page, @RequestParam(defaultValue = "") String topic) {
        Topic about = Chosen.of(Topic.class, topic).orElseThrow(NotFound::new);
        Said said = topics.now().get(about);
        Typed typed = Typed.begin(said == null ? "" : said.choice().name());
        return page.show("people/choice", form(page, about, typed, FormErrors.none(page)));
    }

    @PostMapping("/me/topics")
    @Transactional
    ModelAndView say(
            Page page,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year) {
        Topic about = Chosen.of(Topic.class, topic).orElseThrow(NotFound::new);
        Typed typed = new Typed(form, choice, new DateFields(day, month, year));
        FormErrors errors = new FormErrors(page);
        LocalDate askOn = typed.check(errors, LocalDate.now(clock));
        if (errors.any()) {
            return page.showAgain("people/choice", form(page, about, typed, errors));
        }
        topics.say(form, about, Choice.valueOf(choice), askOn);
        return page.redirect("/me/topics?kept");
    }

    private static ChoiceForm form(Page page, Topic topic, Typed typed, FormErrors errors) {
        return new ChoiceForm(page.t(topic.key()), "/me/topics", topic.name(), typed, errors);
    }
}
