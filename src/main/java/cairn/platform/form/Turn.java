package cairn.platform.form;

import java.util.List;

/**
 * From which question of a form to which, where every page asks one. The last of the questions asks nothing more.
 *
 * @param answered the question that the page asked
 * @param asked the one that was pressed for
 */
public record Turn<S extends Enum<S>>(S answered, S asked) {

    /** What the button of the other language sends: the same question again. */
    private static final String SAME = "SAME";

    public static <S extends Enum<S>> Turn<S> of(Class<S> questions, String from, String to) {
        S first = questions.getEnumConstants()[0];
        S answered = Chosen.of(questions, from).orElse(first);
        return new Turn<>(
                answered, to.equals(SAME) ? answered : Chosen.of(questions, to).orElse(first));
    }

    /**
     * The questions whose answers have to be right now: on the way on, the one that was answered; before all of it is shown
     * to be checked or is sent, every one. Going back asks nothing.
     */
    public List<S> toCheck(S check) {
        if (asked.compareTo(check) >= 0) {
            return List.of(check.getDeclaringClass().getEnumConstants());
        }
        return asked.compareTo(answered) > 0 ? List.of(answered) : List.of();
    }
}
