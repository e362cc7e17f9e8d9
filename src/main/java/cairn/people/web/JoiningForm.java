package cairn.people.web;

import cairn.platform.form.FormErrors;
import java.time.LocalDate;

/**
 * Asking to join.
 *
 * @param due the day by which an answer is due when it is asked today
 */
public record JoiningForm(Typed typed, LocalDate due, FormErrors errors) {

    /**
     * What was typed.
     *
     * @param form the words of the receipt, sealed: sent twice, it is asked once
     */
    public record Typed(String form, String name, String asking, String reach, String words) {}
}
