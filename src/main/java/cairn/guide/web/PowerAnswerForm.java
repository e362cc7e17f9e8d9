package cairn.guide.web;

import cairn.guide.domain.PowerCheck;
import cairn.guide.domain.PowerCheck.Question;
import cairn.people.Side;
import cairn.platform.OwnWords;
import cairn.platform.form.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answering the five questions.
 *
 * @param side the side for which the reader speaks
 * @param asked how many of that side were asked when the unit was last looked at; null when nobody wrote that down
 */
public record PowerAnswerForm(
        PowerCheck check, Side side, @Nullable Integer asked, Typed typed, FormErrors errors) {

    /**
     * What was typed.
     *
     * @param form the form's own id
     * @param shown {@code name} with the name, {@code side} with the side alone
     */
    public record Typed(UUID form, Map<Question, String> said, String shown) {

        /** Where it is said that none was answered. */
        static final String FIRST = Question.CALLED.field();

        static Typed nothing() {
            return new Typed(UUID.randomUUID(), Map.of(), "");
        }

        static Typed of(UUID form, String shown, HttpServletRequest request) {
            Map<Question, String> said = new EnumMap<>(Question.class);
            for (Question question : Question.values()) {
                said.put(question, Objects.requireNonNullElse(request.getParameter(question.field()), ""));
            }
            return new Typed(form, said, shown);
        }

        public String of(Question question) {
            return said.getOrDefault(question, "");
        }

        /** Those that were answered: each may be left empty, but not all. */
        Map<Question, String> answered() {
            Map<Question, String> answered = new EnumMap<>(Question.class);
            said.forEach((question, words) -> {
                if (!words.isBlank()) {
                    answered.put(question, words);
                }
            });
            return answered;
        }

        void check(FormErrors errors) {
            if (answered().isEmpty()) {
                errors.add(FIRST, "guide.power.answer.empty");
            }
            answered()
                    .forEach((question, words) ->
                            OwnWords.problem(words).ifPresent(key -> errors.add(question.field(), key)));
            if (!shown.equals("name") && !shown.equals("side")) {
                errors.add("shown", "platform.chooseOne");
            }
        }

        /** The same in a form of its own. */
        Typed anew() {
            return new Typed(UUID.randomUUID(), said, shown);
        }
    }
}
