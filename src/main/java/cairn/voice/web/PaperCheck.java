package cairn.voice.web;

import cairn.platform.OwnWords;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import cairn.voice.domain.NamedIn;
import cairn.voice.domain.PaperBoxes;
import cairn.voice.domain.PaperItems;
import cairn.voice.domain.SlipNumber;
import cairn.voice.web.Raising.Asking;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is wrong with a sheet of paper as it was keyed in, one question at a time, and at the end all of them. */
@Component
class PaperCheck {

    /** Names, places and numbers fit on one line. */
    static final int LINE = 200;

    private static final Asking ON_PAPER = new Asking("/paper/new", true, false);

    private final Raising raising;
    private final PaperItems papers;
    private final PaperBoxes boxes;
    private final Clock clock;

    PaperCheck(Raising raising, PaperItems papers, PaperBoxes boxes, Clock clock) {
        this.raising = raising;
        this.papers = papers;
        this.boxes = boxes;
        this.clock = clock;
    }

    /** One line that must be written. */
    static void line(FormErrors errors, String field, String text, String keyWhenEmpty) {
        errors.checkWords(field, text, keyWhenEmpty);
        if (errors.of(field) == null && OwnWords.length(text) > LINE) {
            errors.add(field, "voice.paper.line.tooLong");
        }
    }

    FormErrors check(Page page, PaperStep step, PaperTyped typed, SignedIn me) {
        FormErrors errors = new FormErrors(page);
        boolean all = step == PaperStep.CHECK || step == PaperStep.SEND;
        if (all || step == PaperStep.FROM) {
            from(errors, typed);
        }
        if (all || step == PaperStep.WORDS) {
            words(page, errors, typed, me);
        }
        if (all || step == PaperStep.CHOICES) {
            choices(page, errors, typed, me);
        }
        if (all || step == PaperStep.READ) {
            read(errors, typed);
        }
        return errors;
    }

    private void from(FormErrors errors, PaperTyped typed) {
        if (!typed.handedOver()
                && (typed.boxId() == null || boxes.find(typed.boxId()).isEmpty())) {
            errors.add("box", "platform.chooseOne");
        }
        Optional<LocalDate> emptied = typed.emptied().date();
        if (emptied.isEmpty()) {
            errors.add("day", "platform.date.unreadable");
        } else if (emptied.get().isAfter(LocalDate.now(clock))) {
            errors.add("day", "platform.date.notLater");
        }
        number(errors, typed);
    }

    private void number(FormErrors errors, PaperTyped typed) {
        if (!typed.onSlip() && !typed.numbered().equals(PaperTyped.NO)) {
            errors.add("numbered", "platform.chooseOne");
        }
        if (!typed.onSlip()) {
            return;
        }
        Optional<SlipNumber> slip = typed.slip();
        if (slip.isEmpty() || !papers.printed(slip.get())) {
            errors.add("number", "voice.paper.number.unknown");
        } else if (typed.id() != null && papers.keyedInBefore(slip.get(), typed.id())) {
            errors.add("number", "voice.paper.number.before");
        }
    }

    private void words(Page page, FormErrors errors, PaperTyped typed, SignedIn me) {
        raising.check(page, Step.WORDS, typed.said(), ON_PAPER).all().forEach(errors::add);
        if (NamedIn.words(typed.said().words(), me.name())) {
            errors.add("words", "voice.paper.yourName", "name", me.name());
        }
        if (typed.writtenIn().isEmpty()) {
            errors.add("language", "platform.chooseOne");
        }
        if (!typed.name().isBlank()) {
            line(errors, "name", typed.name(), "voice.own.empty.NAME");
        }
    }

    private void choices(Page page, FormErrors errors, PaperTyped typed, SignedIn me) {
        for (Step step : new Step[] {Step.OPENS, Step.KIND, Step.ABOUT, Step.AUDIENCE}) {
            raising.check(page, step, typed.said(), ON_PAPER).all().forEach(errors::add);
        }
        if (typed.said().people().contains(me.actor().person())) {
            errors.add("struckOut", "voice.paper.yourName", "name", me.name());
        }
    }

    private static void read(FormErrors errors, PaperTyped typed) {
        if (typed.wasReadBack()) {
            line(errors, "readBackBy", typed.readBackBy(), "voice.paper.readBy.empty");
        } else if (!typed.readBack().equals(PaperTyped.NO)) {
            errors.add("readBack", "platform.chooseOne");
        }
    }
}
