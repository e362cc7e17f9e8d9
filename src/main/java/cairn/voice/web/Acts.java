package cairn.voice.web;

import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.voice.domain.Act;
import cairn.voice.domain.Act.Verb;
import cairn.voice.domain.Item;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what an author asks about their own item, and says what is wrong with it. */
final class Acts {

    /** The version of an id that does not tell when it was made; the box takes no other. */
    private static final int RANDOM = 4;

    private Acts() {}

    /** The act, or nothing when it is none that can be done to this item. */
    static Optional<Act> read(HttpServletRequest request, @Nullable Item item) {
        UUID form = Typed.id(text(request, "act"));
        UUID about = Typed.id(text(request, "about"));
        return Chosen.of(Verb.class, text(request, "verb"))
                .filter(verb -> form != null && form.version() == RANDOM)
                .filter(verb -> !verb.hasSubject() || (about != null && belongs(item, verb, about)))
                .map(verb -> new Act(
                        Objects.requireNonNull(form),
                        verb,
                        verb.hasSubject() ? about : null,
                        text(request, "yes").equals("yes"),
                        verb.mayHaveWords() ? text(request, "body") : ""));
    }

    static void check(Act act, FormErrors errors) {
        if (act.verb().hasWords()) {
            errors.checkWords("body-" + act.verb(), act.body(), "voice.own.empty." + act.verb());
        } else if (!act.body().isEmpty()) {
            errors.checkWords("body-" + act.verb() + "-" + act.about(), act.body(), "platform.words.empty");
        }
    }

    private static boolean belongs(@Nullable Item item, Verb verb, UUID about) {
        if (item == null) {
            return false;
        }
        return switch (verb) {
            case VERDICT ->
                item.rounds().stream().flatMap(r -> r.answered().stream()).anyMatch(a -> a.id().equals(about));
            case ABOUT -> item.themes().stream().anyMatch(t -> t.id().equals(about));
            case HAPPENED -> item.grown().stream().anyMatch(g -> about.equals(g.asks()));
            default -> item.summaries().stream().anyMatch(s -> s.id().equals(about));
        };
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
