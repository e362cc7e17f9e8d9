package cairn.developments.web;

import cairn.developments.domain.Card;
import cairn.developments.domain.Entry;
import cairn.platform.form.Filled;
import cairn.platform.form.FormErrors;
import cairn.principles.Naming;
import cairn.principles.Principle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a form that asks one question a page.
 *
 * @param step its name
 * @param action where it goes, without the language
 * @param back where Back leads from the first page, without the language
 * @param names the fields that this page asks for; all others are carried on
 * @param number its place among the questions, from 1; 0 where nothing is asked any more
 * @param of how many questions there are
 */
public record QuestionView(
        String step,
        String action,
        String back,
        List<String> names,
        @Nullable String before,
        String next,
        int number,
        int of,
        Filled typed,
        FormErrors errors) {

    /**
     * Changing where a development is.
     *
     * @param principles those of the service that hold
     */
    public record Changing(
            QuestionView question,
            Card card,
            List<Entry> entries,
            List<Principle> principles,
            int under,
            @Nullable Integer most,
            boolean overtaken) {

        public Naming naming() {
            return Naming.of(question.typed());
        }

        /** The newest entry that the page knows of, or null. */
        public @Nullable Entry newest() {
            return entries.isEmpty() ? null : entries.getLast();
        }

        /** Whether something was promised by a day before, so that a new day needs a reason. */
        public boolean promisedBefore() {
            return newest() != null && newest().promised() != null;
        }
    }
}
