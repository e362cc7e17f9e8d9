package cairn.developments.web;

import cairn.developments.domain.Board;
import cairn.developments.domain.Card;
import cairn.developments.domain.Colour;
import cairn.developments.domain.Developments;
import cairn.developments.domain.Entries;
import cairn.developments.domain.Entries.Change;
import cairn.developments.domain.Entries.Made;
import cairn.developments.domain.Entry;
import cairn.developments.domain.Meaning;
import cairn.developments.domain.Meanings;
import cairn.developments.web.QuestionView.Changing;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.DateFields;
import cairn.platform.form.Filled;
import cairn.platform.form.FormErrors;
import cairn.platform.form.Turn;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import cairn.principles.Naming;
import cairn.principles.Principle;
import cairn.principles.Principles;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saying where a development is, by whoever holds it: a colour, why, what comes next, and what could still change. */
@InTwoLanguages
class ChangeController {

    private static final String REFUSED = "REFUSED";
    private static final List<String> NAMES = List.of(
            "form",
            "seen",
            "colour",
            "reason",
            "whoDecided",
            "heard",
            "nextStep",
            "day",
            "month",
            "year",
            "slip",
            "canChange",
            "whoDecides",
            "serves",
            "strains",
            "because");

    /** The questions. The last two ask nothing more. */
    enum Question {
        COLOUR("colour"),
        WHY("reason", "whoDecided", "heard"),
        NEXT("nextStep", "day", "month", "year", "slip"),
        OPEN("canChange", "whoDecides"),
        /** Left out where the service has no principles. */
        PRINCIPLES("serves", "strains", "because"),
        CHECK,
        SEND;

        private final List<String> names;

        Question(String... names) {
            this.names = List.of(names);
        }

        String template() {
            return "developments/change/" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Developments developments;
    private final Entries entries;
    private final Board board;
    private final Meanings meanings;
    private final Principles principles;
    private final Clock clock;

    ChangeController(
            Developments developments,
            Entries entries,
            Board board,
            Meanings meanings,
            Principles principles,
            Clock clock) {
        this.developments = developments;
        this.entries = entries;
        this.board = board;
        this.meanings = meanings;
        this.principles = principles;
        this.clock = clock;
    }

    @GetMapping("/developments/{id}/entries/new")
    @Transactional(readOnly = true)
    ModelAndView begin(Page page, @PathVariable UUID id) {
        Card card = mine(page, id);
        Entry newest = card.entry();
        Filled filled = new Filled(Map.of())
                .with("form", UUID.randomUUID().toString())
                .with("seen", newest == null ? "0" : String.valueOf(newest.number()))
                .with("canChange", newest == null ? "" : newest.canChange())
                .with("whoDecides", newest == null ? "" : newest.whoDecides());
        return show(page, card, Question.COLOUR, filled, FormErrors.none(page), false);
    }

    @PostMapping("/developments/{id}/entries")
    @Transactional
    ModelAndView next(
            Page page,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Card card = mine(page, id);
        Filled filled = Filled.of(request, NAMES);
        Turn<Question> turn = Turn.of(Question.class, from, to);
        if (filled.id("form").isEmpty() || !filled.one("seen").matches("[0-9]{1,6}")) {
            return page.redirect("/developments/" + id + "/entries/new");
        }
        for (Question question : turn.toCheck(Question.CHECK)) {
            FormErrors errors = check(page, question, card, filled);
            if (errors.any()) {
                return show(page, card, question, filled, errors, false);
            }
        }
        return turn.asked() == Question.SEND
                ? send(page, card, filled)
                : show(page, card, turn.asked(), filled, FormErrors.none(page), false);
    }

    private ModelAndView send(Page page, Card card, Filled filled) {
        SignedIn me = Objects.requireNonNull(page.visitor());
        Colour colour = colour(filled);
        String slip = filled.one("slip");
        Change change = new Change(
                filled.id("form").orElseThrow(),
                card.id(),
                Integer.parseInt(filled.one("seen")),
                colour,
                filled.one("colour").equals(REFUSED),
                filled.one("reason"),
                filled.one("whoDecided"),
                Entry.Heard.valueOf(filled.one("heard")),
                filled.one("nextStep"),
                DateFields.of(filled).date().orElse(null),
                slip.isBlank() ? null : slip,
                filled.one("canChange"),
                filled.one("whoDecides"),
                Naming.of(filled),
                page.language());
        Made made = entries.add(change, me.name());
        if (made == Made.YES) {
            return page.redirect("/developments/" + card.id() + "?done=changed");
        }
        FormErrors errors = new FormErrors(page);
        if (made == Made.NO_GO_AHEAD) {
            errors.add("colour", "developments.change.noGoAhead");
            return show(page, card, Question.COLOUR, filled, errors, false);
        }
        Entry newest = Objects.requireNonNull(mine(page, card.id()).entry());
        return show(page, card, Question.CHECK, filled.with("seen", String.valueOf(newest.number())), errors, true);
    }

    private FormErrors check(Page page, Question question, Card card, Filled filled) {
        FormErrors errors = new FormErrors(page);
        switch (question) {
            case COLOUR -> {
                if (!filled.one("colour").equals(REFUSED)
                        && Chosen.of(Colour.class, filled.one("colour")).isEmpty()) {
                    errors.add("colour", "platform.chooseOne");
                }
            }
            case WHY -> {
                errors.checkWords("reason", filled.one("reason"), "developments.change.reason.empty");
                errors.checkWords("whoDecided", filled.one("whoDecided"), "developments.change.whoDecided.empty");
                if (Chosen.of(Entry.Heard.class, filled.one("heard")).isEmpty()) {
                    errors.add("heard", "platform.chooseOne");
                }
            }
            case NEXT -> next(errors, card, filled);
            case OPEN -> {
                errors.checkWords("canChange", filled.one("canChange"), "developments.change.canChange.empty");
                errors.checkWords("whoDecides", filled.one("whoDecides"), "developments.change.whoDecides.empty");
            }
            case PRINCIPLES -> Naming.of(filled).check(errors, principles.standing(card.serviceId()));
            case CHECK, SEND -> {}
        }
        return errors;
    }

    private void next(FormErrors errors, Card card, Filled filled) {
        errors.checkWords("nextStep", filled.one("nextStep"), "developments.change.nextStep.empty");
        DateFields date = DateFields.of(filled);
        boolean none = filled.one("day").isBlank()
                && filled.one("month").isBlank()
                && filled.one("year").isBlank();
        if (none && colour(filled) == Colour.LATER) {
            errors.add("day", "developments.change.lookAgain.empty");
        } else if (!none && date.date().isEmpty()) {
            errors.add("day", "platform.date.unreadable");
        } else if (!none && date.date().orElseThrow().isBefore(LocalDate.now(clock))) {
            errors.add("day", "developments.change.nextBy.past");
        }
        if (filled.one("slip").isBlank() && slips(card, filled)) {
            errors.add("slip", "developments.change.slip.empty");
        } else if (!filled.one("slip").isBlank()) {
            errors.checkWords("slip", filled.one("slip"), "platform.words.empty");
        }
    }

    /** Whether what was promised by a day is now promised for a later one, or the day has gone by and it is not done. */
    private boolean slips(Card card, Filled filled) {
        LocalDate promised = promised(card);
        if (promised == null || colour(filled) != Colour.AMBER) {
            return false;
        }
        return promised.isBefore(LocalDate.now(clock))
                || DateFields.of(filled).date().filter(promised::isBefore).isPresent();
    }

    private static @Nullable LocalDate promised(Card card) {
        return card.entry() == null ? null : card.entry().promised();
    }

    private static Colour colour(Filled filled) {
        return filled.one("colour").equals(REFUSED)
                ? Colour.RED
                : Chosen.of(Colour.class, filled.one("colour")).orElse(Colour.AMBER);
    }

    private ModelAndView show(
            Page page, Card card, Question question, Filled filled, FormErrors errors, boolean overtaken) {
        List<Entry> before = entries.of(card.id());
        List<Principle> offered = principles.standing(card.serviceId());
        List<Question> asked = Stream.of(Question.values())
                .filter(each -> each != Question.PRINCIPLES || question == each || !offered.isEmpty())
                .toList();
        int number = asked.indexOf(question);
        QuestionView one = new QuestionView(
                question.name(),
                "/developments/" + card.id() + "/entries",
                "/developments/" + card.id(),
                question.names,
                number == 0 ? null : asked.get(number - 1).name(),
                asked.get(number + 1).name(),
                question == Question.CHECK ? 0 : number + 1,
                asked.indexOf(Question.CHECK),
                filled,
                errors);
        Changing view = new Changing(
                one,
                card,
                before,
                offered,
                board.underWay(card.serviceId()),
                meanings.newest(card.serviceId()).map(Meaning::mostAtOnce).orElse(null),
                overtaken);
        return errors.any() || overtaken
                ? page.showAgain(question.template(), view)
                : page.show(question.template(), view);
    }

    private Card mine(Page page, UUID id) {
        return board.find(id, page.language())
                .filter(card -> developments.heldByMe(id))
                .orElseThrow(NotFound::new);
    }
}
