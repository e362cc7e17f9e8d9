package cairn.guide.web;

import cairn.answers.Post;
import cairn.answers.Posts;
import cairn.developments.domain.Board;
import cairn.developments.domain.Board.Asked;
import cairn.developments.domain.Board.Columns;
import cairn.developments.domain.Card;
import cairn.developments.domain.Colour;
import cairn.people.Side;
import cairn.places.Unit;
import cairn.platform.form.DateFields;
import cairn.platform.form.Filled;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.text.Language;
import cairn.principles.Naming;
import cairn.principles.Principle;
import cairn.principles.Principles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is asked of a step before it stands in the plan, one topic a page. */
@Component
class StepQuestions {

    static final List<String> NAMES = List.of(
            "form",
            "action",
            "body",
            "development",
            "post",
            "needed",
            "support",
            "day",
            "month",
            "year",
            "quickWin",
            "power",
            "sides",
            "how",
            "differs",
            "serves",
            "strains",
            "because");

    /** So many developments under way, and so many new ones, are offered. */
    private static final int MOST = 20;

    /** The questions. The last two ask nothing more. */
    enum Question {
        ACTION("action"),
        WHAT("body", "development"),
        WHO("post"),
        SUPPORT("needed", "support", "day", "month", "year"),
        POWER("quickWin", "power"),
        CHOSEN("sides", "how", "differs"),
        /** Left out where the service has no principles. */
        PRINCIPLES("serves", "strains", "because"),
        CHECK,
        SEND;

        private final List<String> names;

        Question(String... names) {
            this.names = List.of(names);
        }

        String template() {
            return "guide/plan/" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final ActionTitles titles;
    private final Posts posts;
    private final Board board;
    private final Principles principles;
    private final Clock clock;

    StepQuestions(ActionTitles titles, Posts posts, Board board, Principles principles, Clock clock) {
        this.titles = titles;
        this.posts = posts;
        this.board = board;
        this.principles = principles;
        this.clock = clock;
    }

    /** Whether the unit may choose this action. */
    boolean known(Unit unit, String action) {
        return titles.at(unit.id()).contains(action);
    }

    /** The post that answers for the unit, to begin with; empty while the organisation has none. */
    String whoAnswers(Unit unit) {
        return posts.book().chain("SUGGESTION", unit.id()).stream()
                .findFirst()
                .map(post -> post.id().toString())
                .orElse("");
    }

    void check(FormErrors errors, Unit unit, Question question, Filled filled) {
        switch (question) {
            case ACTION -> {
                if (!known(unit, filled.one("action"))) {
                    errors.add("action", "platform.chooseOne");
                }
            }
            case WHAT -> {
                errors.checkWords("body", filled.one("body"), "guide.plan.body.empty");
                if (!filled.one("development").isEmpty()
                        && open(unit, errors.language()).stream()
                                .noneMatch(card -> card.id().toString().equals(filled.one("development")))) {
                    errors.add("development", "platform.chooseOne");
                }
            }
            case WHO -> {
                if (filled.id("post").flatMap(posts.book()::find).isEmpty()) {
                    errors.add("post", "platform.chooseOne");
                }
            }
            case SUPPORT -> support(errors, filled);
            case POWER -> {
                yesOrNo(errors, "quickWin", filled);
                if (filled.one("quickWin").equals("yes")) {
                    errors.checkWords("power", filled.one("power"), "guide.plan.power.empty");
                } else {
                    errors.checkOptionalWords("power", filled.one("power"));
                }
            }
            case CHOSEN -> {
                if (Side.of(filled).isEmpty()) {
                    errors.add("sides", "guide.plan.sides.empty");
                }
                errors.checkWords("how", filled.one("how"), "guide.plan.how.empty");
                errors.checkOptionalWords("differs", filled.one("differs"));
            }
            case PRINCIPLES -> Naming.of(filled).check(errors, principles.standing(unit.service()));
            case CHECK, SEND -> {}
        }
    }

    private void support(FormErrors errors, Filled filled) {
        yesOrNo(errors, "needed", filled);
        if (filled.one("needed").equals("yes")) {
            errors.checkWords("support", filled.one("support"), "guide.plan.support.empty");
        } else if (!filled.one("support").isBlank()) {
            errors.add("support", "guide.plan.support.both");
        }
        DateFields typed = DateFields.of(filled);
        boolean none = (typed.day() + typed.month() + typed.year()).isBlank();
        if (!none && typed.date().isEmpty()) {
            errors.add("day", "platform.date.unreadable");
        } else if (typed.date()
                .filter(day -> day.isBefore(LocalDate.now(clock)))
                .isPresent()) {
            errors.add("day", "guide.plan.date.past");
        }
    }

    private static void yesOrNo(FormErrors errors, String name, Filled filled) {
        if (!List.of("yes", "no").contains(filled.one(name))) {
            errors.add(name, "platform.chooseOne");
        }
    }

    StepAsked view(Page page, Unit unit, Question question, Filled filled, FormErrors errors) {
        List<Principle> offered = principles.standing(unit.service());
        List<Question> asked = Stream.of(Question.values())
                .filter(each -> each != Question.PRINCIPLES || question == each || !offered.isEmpty())
                .toList();
        int number = asked.indexOf(question);
        return new StepAsked(
                unit,
                question.name(),
                question.names,
                number == 0 ? null : asked.get(number - 1).name(),
                asked.get(number + 1).name(),
                question == Question.CHECK ? 0 : number + 1,
                asked.indexOf(Question.CHECK),
                actions(page, unit),
                question == Question.WHO || question == Question.CHECK ? holders(page.language()) : List.of(),
                question == Question.WHAT || question == Question.CHECK ? open(unit, page.language()) : List.of(),
                offered,
                filled,
                errors);
    }

    private List<StepAsked.Option> actions(Page page, Unit unit) {
        return titles.all(page, unit.id()).entrySet().stream()
                .map(action -> new StepAsked.Option(action.getKey(), action.getValue()))
                .toList();
    }

    private List<StepAsked.Option> holders(Language language) {
        return posts.book().all().stream()
                .map(post -> new StepAsked.Option(post.id().toString(), text(post, language)))
                .sorted(java.util.Comparator.comparing(StepAsked.Option::text))
                .toList();
    }

    private static String text(Post post, Language language) {
        return post.holder().map(holder -> holder.name() + ", ").orElse("") + post.title(language);
    }

    /** What is new or under way on the board about this unit. */
    List<Card> open(Unit unit, Language language) {
        Columns columns = board.columns(
                new Asked(unit.service(), unit.id(), null, false, false, null, 0, MOST), List.of(unit), language);
        return Stream.concat(columns.of(Colour.AMBER).cards().stream(), columns.fresh().cards().stream())
                .toList();
    }
}
