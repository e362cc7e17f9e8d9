package cairn.guide.web;

import cairn.guide.domain.StepNews.Kind;
import cairn.guide.domain.StepStory;
import cairn.platform.form.Chosen;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Saying what became of a step. */
public record StepNewsForm(StepCard card, Typed typed, FormErrors errors, LocalDate today) {

    /** What can be said: what is done or dropped can only be taken up again. */
    public List<Kind> offered() {
        return offered(card.story());
    }

    static List<Kind> offered(StepStory story) {
        return story.closed() ? List.of(Kind.STARTED) : List.of(Kind.values());
    }

    /** What the words of this kind are called: what is over can only be taken up again. */
    public String key(Kind kind) {
        return card.story().closed() ? "guide.plan.takeUpAgain" : kind.key();
    }

    /**
     * What was typed.
     *
     * @param id the form's own
     * @param after the number of the newest news that stood on the page
     */
    public record Typed(UUID id, int after, String kind, String body, DateFields date) {

        /**
         * Checks it.
         *
         * @param offered what can be said, as far as this page still knows it
         */
        void check(FormErrors errors, List<Kind> offered, LocalDate today) {
            Optional<Kind> chosen = chosen();
            if (chosen.filter(offered::contains).isEmpty()) {
                errors.add("kind", "platform.chooseOne");
            }
            if (chosen.filter(k -> k == Kind.STARTED).isEmpty()) {
                errors.checkWords("body", body, "guide.plan.news.empty");
            } else {
                errors.checkOptionalWords("body", body);
            }
            chosen.ifPresent(kind -> checkDate(errors, kind, today));
        }

        private void checkDate(FormErrors errors, Kind kind, LocalDate today) {
            boolean typed = !(date.day() + date.month() + date.year()).isBlank();
            Optional<LocalDate> read = date.date();
            if (typed && !kind.hasDate()) {
                errors.add("day", "guide.plan.date.notHere");
            } else if (kind.hasDate() && read.isEmpty()) {
                errors.add("day", "platform.date.unreadable");
            } else if (read.filter(day -> !day.isAfter(today)).isPresent()) {
                errors.add("day", "guide.plan.date.afterToday");
            }
        }

        Optional<Kind> chosen() {
            return Chosen.of(Kind.class, kind);
        }

        /** The same, after what stands there now; under an id of its own, because the form may have brought other words before. */
        Typed after(int newest) {
            return new Typed(UUID.randomUUID(), newest, kind, body, date);
        }
    }
}
