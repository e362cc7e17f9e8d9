package cairn.people.web;

import cairn.platform.form.FormErrors;
import java.time.LocalDate;

/**
 * Asking to join.
 *
 * @param due the day by which an answer is due when it is asked today
 * @param late whether it stood open too long to be taken, and has to be sent again
 */
public record JoiningForm(Typed typed, LocalDate due, boolean late, FormErrors errors) {

    /**
     * What was typed.
     *
     * @param form the words of the receipt, sealed: sent twice, it is asked once
     */
    public record Typed(String form, String name, String asking, String reach, String words) {}
}
