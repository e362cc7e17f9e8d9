package cairn.guide.web;

import cairn.guide.domain.Account;
import cairn.guide.domain.Account.Stage;
import cairn.guide.domain.Account.Topic;
import cairn.guide.domain.Happened;
import cairn.people.Side;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Saying something of a place in one's own words.
 *
 * @param instead the account that this one replaces; null when it is the first
 * @param side the side that the writer speaks for there; null when for none
 * @param asked how many of that side were asked when the unit was last looked at; null when nobody wrote that down
 */
public record AccountForm(
        PlaceView place,
        Topic topic,
        @Nullable UUID instead,
        @Nullable Side side,
        @Nullable Integer asked,
        Typed typed,
        FormErrors errors) {

    /** Where somebody turns back to. */
    public String back() {
        return instead == null ? place.path(topic) : "/accounts/" + instead;
    }

    /**
     * What was typed.
     *
     * @param form the form's own id
     * @param shown {@code NAME} or {@code SIDE}
     */
    public record Typed(UUID form, String month, String year, String stage, String body, String shown) {

        static Typed nothing() {
            return new Typed(UUID.randomUUID(), "", "", "", "", "");
        }

        /** What stands now, to begin with. */
        static Typed of(Account account) {
            Stage stage = account.stage();
            return new Typed(
                    UUID.randomUUID(),
                    account.happenedMonth() == null
                            ? ""
                            : account.happenedMonth().toString(),
                    account.happenedYear() == null ? "" : account.happenedYear().toString(),
                    stage == null ? "" : stage.name(),
                    account.body(),
                    account.name() == null ? "SIDE" : "NAME");
        }

        void check(Topic topic, LocalDate today, FormErrors errors) {
            if (topic == Topic.READINESS && chosenStage().isEmpty()) {
                errors.add("stage", "guide.account.stage.choose");
            }
            errors.checkWords("body", body, "guide.account.empty");
            if (topic.happened() && dated() && happened(today).isEmpty()) {
                errors.add("month", "guide.account.happened.unreadable");
            }
            if (!named() && !shown.equals("SIDE")) {
                errors.add("shown", "guide.account.shown.choose");
            }
        }

        boolean named() {
            return shown.equals("NAME");
        }

        Optional<Stage> chosenStage() {
            return Chosen.of(Stage.class, stage);
        }

        Optional<Happened> happened(LocalDate today) {
            return Happened.typed(month, year, today);
        }

        private boolean dated() {
            return !month.isBlank() || !year.isBlank();
        }
    }
}
