package cairn.guide.web;

import cairn.developments.domain.Card;
import cairn.people.Side;
import cairn.places.Unit;
import cairn.platform.form.Filled;
import cairn.platform.form.FormErrors;
import cairn.principles.Naming;
import cairn.principles.Principle;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of the questions about a step.
 *
 * @param question its name
 * @param names the fields that this page asks for; all others are carried on
 * @param number its place among the questions, from 1; 0 where nothing is asked any more
 * @param of how many questions there are
 * @param developments what is open on the board about this unit
 * @param principles those of the service that hold
 */
public record StepAsked(
        Unit unit,
        String question,
        List<String> names,
        @Nullable String before,
        String next,
        int number,
        int of,
        List<Option> actions,
        List<Option> posts,
        List<Card> developments,
        List<Principle> principles,
        Filled typed,
        FormErrors errors) {

    /** One of several to choose of. */
    public record Option(String id, String text) {}

    public String plan() {
        return "/units/" + unit.id() + "/plan";
    }

    /** What the action is called that was chosen; empty when none was. */
    public String action() {
        return text(actions, typed.one("action"));
    }

    /** Who holds it, as chosen. */
    public String post() {
        return text(posts, typed.one("post"));
    }

    /** The development that was chosen, or null. */
    public @Nullable Card development() {
        return developments.stream()
                .filter(card -> card.id().toString().equals(typed.one("development")))
                .findFirst()
                .orElse(null);
    }

    public Naming naming() {
        return Naming.of(typed);
    }

    /** Those who were ticked. */
    public Set<Side> sides() {
        return Side.of(typed);
    }

    private static String text(List<Option> options, String id) {
        return options.stream()
                .filter(option -> option.id().equals(id))
                .map(Option::text)
                .findFirst()
                .orElse("");
    }
}
