package cairn.setup.web;

import cairn.platform.form.FormErrors;
import cairn.setup.domain.Given;
import cairn.setup.domain.Question;
import java.util.Map;

/**
 * One question of the set-up.
 *
 * @param checking whether the person came from the page of all answers and goes back there
 * @param typed the fields as they were typed
 * @param given what was answered before
 */
public record QuestionView(
        String token, Question question, boolean checking, Map<String, String> typed, Given given, FormErrors errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The address of this set-up, without the language. */
    public String address() {
        return "/set-up/" + token;
    }

    /** Where "back" leads. */
    public String back() {
        if (checking) {
            return address() + "/check";
        }
        return question.previous()
                .map(q -> address() + "/questions/" + q.path())
                .orElseGet(this::address);
    }
}
