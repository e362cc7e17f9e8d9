package cairn.platform.form;

import cairn.platform.OwnWords;
import cairn.platform.page.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person has to do about a form, in their language. The summary and the words beside the field are the same. */
public final class FormErrors {

    private final Page page;
    private final List<FormError> all = new ArrayList<>();

    public FormErrors(Page page) {
        this.page = page;
    }

    /** Nothing is wrong yet. */
    public static FormErrors none(Page page) {
        return new FormErrors(page);
    }

    public void add(String field, String key, Object... namesAndValues) {
        all.add(new FormError(field, page.t(key, namesAndValues)));
    }

    /** What was found wrong elsewhere, told already. */
    public void add(FormError error) {
        all.add(error);
    }

    /** Checks words that a person must write; an empty field has its own text. */
    public void checkWords(String field, String words, String keyWhenEmpty) {
        OwnWords.problem(words)
                .map(key -> key.equals("platform.words.empty") ? keyWhenEmpty : key)
                .ifPresent(key -> add(field, key));
    }

    /** Checks words that a person may leave out. */
    public void checkOptionalWords(String field, String words) {
        if (!words.isBlank()) {
            OwnWords.problem(words).ifPresent(key -> add(field, key));
        }
    }

    /** The language that the problems are told in. */
    public cairn.platform.text.Language language() {
        return page.language();
    }

    public boolean any() {
        return !all.isEmpty();
    }

    public List<FormError> all() {
        return List.copyOf(all);
    }

    /** What is wrong with this field, or null. */
    public @Nullable String of(String field) {
        return all.stream()
                .filter(e -> e.field().equals(field))
                .map(FormError::text)
                .findFirst()
                .orElse(null);
    }
}
