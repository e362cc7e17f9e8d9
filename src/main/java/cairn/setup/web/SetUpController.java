package cairn.setup.web;

import cairn.people.Passphrases;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.setup.domain.Given;
import cairn.setup.domain.Question;
import cairn.setup.domain.SetUp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first set-up: one question a page. What was answered is kept, so that it can be left and resumed with the link. */
@InTwoLanguages
class SetUpController {

    /** The same page in the other language, with what was typed. */
    private static final String SAME = "SAME";

    private static final String ANOTHER = "ANOTHER";
    private static final String REMOVE = "REMOVE";
    private static final String CHECKING = "?check";
    private static final int MOST_UNITS = 100;

    private final SetUp setUp;

    SetUpController(SetUp setUp) {
        this.setUp = setUp;
    }

    @GetMapping("/set-up/{token}")
    ModelAndView begin(Page page, @PathVariable String token) {
        return open(page, token, () -> page.show("setup/begin", new CheckView(token, setUp.given(), none(page))));
    }

    @GetMapping("/set-up/{token}/questions/{question}")
    ModelAndView ask(
            Page page,
            @PathVariable String token,
            @PathVariable String question,
            @RequestParam(name = "check") Optional<String> check) {
        Question asked = Question.at(question).orElseThrow(NotFound::new);
        return open(page, token, () -> {
            Given given = setUp.given();
            return page.show(
                    template(asked),
                    new QuestionView(token, asked, check.isPresent(), shown(asked, given), given, none(page)));
        });
    }

    @PostMapping("/set-up/{token}/questions/{question}")
    ModelAndView answer(
            Page page,
            @PathVariable String token,
            @PathVariable String question,
            @RequestParam Map<String, String> sent) {
        Question asked = Question.at(question).orElseThrow(NotFound::new);
        return open(page, token, () -> answer(page, token, asked, sent));
    }

    @GetMapping("/set-up/{token}/check")
    ModelAndView check(Page page, @PathVariable String token) {
        return open(page, token, () -> {
            Given given = setUp.given();
            return given.unanswered()
                    .map(question -> page.redirect(address(token, question)))
                    .orElseGet(() -> page.show("setup/check", new CheckView(token, given, none(page))));
        });
    }

    @PostMapping("/set-up/{token}/check")
    ModelAndView finish(Page page, @PathVariable String token, @RequestParam(defaultValue = "") String passphrase) {
        return open(page, token, () -> {
            Given given = setUp.given();
            if (given.unanswered().isPresent()) {
                return page.redirect("/set-up/" + token + "/check");
            }
            FormErrors errors = new FormErrors(page);
            Passphrases.problem(passphrase, "").ifPresent(key -> errors.add("passphrase", key));
            if (errors.any()) {
                return page.showAgain("setup/check", new CheckView(token, given, errors));
            }
            return setUp.finish(passphrase, page.language())
                    .map(pair -> page.show("setup/finished", pair))
                    .orElseGet(() -> used(page));
        });
    }

    private ModelAndView answer(Page page, String token, Question asked, Map<String, String> sent) {
        Given given = setUp.given();
        boolean checking = sent.containsKey("check");
        String to = sent.getOrDefault("to", "");
        Map<String, String> typed = typed(asked, sent);
        String here = address(token, asked) + (checking ? CHECKING : "");
        String next =
                asked.next().filter(q -> !checking).map(q -> address(token, q)).orElse("/set-up/" + token + "/check");
        FormErrors errors = new FormErrors(page);
        if (to.equals(SAME)) {
            return show(page, new QuestionView(token, asked, checking, typed, given, errors));
        }
        if (asked == Question.UNITS && to.startsWith(REMOVE)) {
            setUp.answer(asked, given.withoutUnit(place(to)));
            return page.redirect(here);
        }
        if (asked == Question.UNITS && nothingTyped(typed) && !given.units().isEmpty() && !to.equals(ANOTHER)) {
            return page.redirect(next);
        }
        QuestionRules.check(asked, typed, given, errors);
        if (asked == Question.UNITS && given.units().size() >= MOST_UNITS) {
            errors.add("english", "setup.units.tooMany", "n", MOST_UNITS);
        }
        if (errors.any()) {
            return show(page, new QuestionView(token, asked, checking, typed, given, errors));
        }
        setUp.answer(asked, asked == Question.UNITS ? withUnit(given, typed) : typed);
        return page.redirect(to.equals(ANOTHER) ? here : next);
    }

    private static Map<String, String> withUnit(Given given, Map<String, String> typed) {
        return given.withUnit(typed.getOrDefault("english", ""), typed.getOrDefault("welsh", ""));
    }

    private static boolean nothingTyped(Map<String, String> typed) {
        return typed.values().stream().allMatch(String::isBlank);
    }

    private static int place(String to) {
        String place = to.substring(REMOVE.length());
        return place.matches("[0-9]{1,3}") ? Integer.parseInt(place) : -1;
    }

    private static ModelAndView show(Page page, QuestionView view) {
        String template = template(view.question());
        return view.errors().any() ? page.showAgain(template, view) : page.show(template, view);
    }

    private static Map<String, String> typed(Question question, Map<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        QuestionRules.fields(question).forEach(field -> typed.put(field, sent.getOrDefault(field, "")));
        return typed;
    }

    /** What stands in the fields when the page opens: each unit is added with empty ones. */
    private static Map<String, String> shown(Question question, Given given) {
        if (question == Question.DAYS && given.of(question).isEmpty()) {
            return Map.of("days", "10");
        }
        return question == Question.UNITS ? Map.of() : given.of(question);
    }

    private static String template(Question question) {
        return "setup/" + question.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String address(String token, Question question) {
        return "/set-up/" + token + "/questions/" + question.path();
    }

    private static FormErrors none(Page page) {
        return FormErrors.none(page);
    }

    private ModelAndView open(Page page, String token, Supplier<ModelAndView> shown) {
        return switch (setUp.link(token)) {
            case OPEN -> shown.get();
            case USED -> used(page);
            case UNKNOWN -> throw new NotFound();
        };
    }

    private static ModelAndView used(Page page) {
        return page.show("setup/used", "", HttpStatus.GONE);
    }
}
