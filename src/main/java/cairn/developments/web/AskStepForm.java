package cairn.developments.web;

import cairn.developments.domain.Asks.Ask;
import cairn.developments.domain.Asks.Kind;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Saying what happened to an ask. */
public record AskStepForm(Ask ask, Typed typed, FormErrors errors, LocalDate today) {

    /** What the reader may say: only whoever asked says that it is met, or drops it. */
    public List<Kind> offered() {
        return Arrays.stream(Kind.values())
                .filter(kind -> ask.mine() || !kind.closes())
                .toList();
    }

    /** What was typed; the id is the form's own. */
    public record Typed(UUID id, String kind, String body) {

        void check(FormErrors errors, Ask ask) {
            Optional<Kind> chosen = chosen(ask);
            if (chosen.isEmpty()) {
                errors.add("kind", "platform.chooseOne");
            }
            if (chosen.filter(Kind::needsWords).isPresent()) {
                errors.checkWords("body", body, "developments.ask.writeStep");
            } else {
                errors.checkOptionalWords("body", body);
            }
        }

        Optional<Kind> chosen(Ask ask) {
            return Chosen.of(Kind.class, kind).filter(k -> ask.mine() || !k.closes());
        }
    }
}
