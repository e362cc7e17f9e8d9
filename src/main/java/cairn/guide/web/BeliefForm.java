package cairn.guide.web;

import cairn.guide.domain.Beliefs.Believes;
import cairn.guide.domain.Beliefs.Given;
import cairn.guide.domain.Statements.Statement;
import cairn.people.Side;
import cairn.places.Service;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Saying whether one believes what the service says, and what would make it believable. No name is kept.
 *
 * @param side the side that the reader could say they are of; null when of none
 * @param readFrom the day on which words of this week can be read
 * @param numbersFrom the day on which numbers of this week can be read
 */
public record BeliefForm(
        Service service,
        Statement statement,
        @Nullable Side side,
        LocalDate readFrom,
        LocalDate numbersFrom,
        Typed typed,
        FormErrors errors) {

    /**
     * What was typed.
     *
     * @param form the form's own id
     * @param statement the words that stood on the page
     * @param shown {@code yes} when the side may stand with it, {@code no} when they would rather not say
     */
    public record Typed(UUID form, UUID statement, String believes, String shown, String body) {

        void check(@Nullable Side side, FormErrors errors) {
            if (Chosen.of(Believes.class, believes).isEmpty()) {
                errors.add("believes", "guide.belief.choose");
            }
            if (side != null && !shown.equals("yes") && !shown.equals("no")) {
                errors.add("shown", "guide.belief.shown.choose");
            }
            errors.checkOptionalWords("body", body);
        }

        Given given(@Nullable Side side, Language language) {
            Believes chosen = Chosen.of(Believes.class, believes).orElseThrow();
            return new Given(form, statement, chosen, shown.equals("yes") ? side : null, body, language);
        }

        /** The same, to the words that stand there now. */
        Typed to(UUID newest) {
            return new Typed(form, newest, believes, shown, body);
        }
    }
}
