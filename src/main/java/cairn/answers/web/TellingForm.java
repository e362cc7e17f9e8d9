package cairn.answers.web;

import cairn.answers.Means;
import cairn.answers.SubjectSource.Shown;
import cairn.answers.domain.OwedAnswers.Owed;
import cairn.answers.domain.Tellings.How;
import cairn.platform.form.Chosen;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Recording how an answer was told back. */
public record TellingForm(Owed owed, UUID answer, Shown subject, Typed typed, FormErrors errors) {

    /** What was typed; the id is the form's own. */
    public record Typed(UUID id, String means, DateFields on, String reason) {

        static Typed today(LocalDate today) {
            return new Typed(UUID.randomUUID(), "", DateFields.of(today), "");
        }

        void check(FormErrors errors, LocalDate today) {
            if (byHand().isEmpty()) {
                errors.add("means", "platform.chooseOne");
            }
            if (on.date().isEmpty()) {
                errors.add("day", "platform.date.unreadable");
            } else if (on.date().get().isAfter(today)) {
                errors.add("day", "platform.date.notLater");
            }
            if (byHand().filter(m -> m == Means.NOT_POSSIBLE).isPresent()) {
                errors.checkWords("reason", reason, "answers.telling.writeReason");
            }
        }

        /** What was told how, once nothing is wrong with it. */
        How how() {
            Means chosen = byHand().orElseThrow();
            return new How(
                    chosen,
                    chosen == Means.NOT_POSSIBLE ? reason : null,
                    on.date().orElseThrow());
        }

        /** What a person does with voice or paper; what the program does by itself cannot be chosen. */
        private Optional<Means> byHand() {
            return Chosen.of(Means.class, means).filter(Means::byHand);
        }
    }
}
