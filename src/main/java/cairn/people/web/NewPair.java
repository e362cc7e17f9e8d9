package cairn.people.web;

import cairn.platform.form.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Choosing other words to sign in with: one press each.
 *
 * @param now the words that I have; null when I have none yet
 */
public record NewPair(@Nullable String now, List<Offer> offers, FormErrors errors) {

    /**
     * A pair that is offered.
     *
     * @param sealed the pair, sealed for me: nobody tries out other words
     */
    public record Offer(String pair, String sealed) {}
}
