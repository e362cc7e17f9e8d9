package cairn.voice.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms in which one Welsh word stands in sentences: its first letters change after many small words (soft, nasal and
 * aspirate mutation, and h before a vowel). Whoever looks for "cadair" finds "gadair", "nghadair" and "chadair" too, and the
 * other way round. A form can come from more than one word; then each is looked for.
 */
final class WelshMutations {

    /** What each first letter may turn into. The longer come first, because "ll" begins with "l" too. */
    private static final List<Map.Entry<String, List<String>>> CHANGES = List.of(
            Map.entry("ll", List.of("l")),
            Map.entry("rh", List.of("r")),
            Map.entry("p", List.of("b", "mh", "ph")),
            Map.entry("t", List.of("d", "nh", "th")),
            Map.entry("c", List.of("g", "ngh", "ch")),
            Map.entry("b", List.of("f", "m")),
            Map.entry("d", List.of("dd", "n")),
            Map.entry("g", List.of("", "ng")),
            Map.entry("m", List.of("f")),
            Map.entry("a", List.of("ha")),
            Map.entry("e", List.of("he")),
            Map.entry("i", List.of("hi")),
            Map.entry("o", List.of("ho")),
            Map.entry("u", List.of("hu")),
            Map.entry("w", List.of("hw")),
            Map.entry("y", List.of("hy")));

    /** Letters of two signs, which do not change as their first sign would. */
    private static final List<String> NEVER = List.of("ch", "dd", "ff", "ng", "ph", "th");

    /** Before these a g falls away whole. */
    private static final String AFTER_A_LOST_G = "aeiouwylrn";

    private static final int SHORTEST = 3;

    private WelshMutations() {}

    /** The word itself and all that it may be a form of, in every form. Small letters, without marks. */
    static Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        if (word.length() < SHORTEST) {
            return forms;
        }
        Set<String> roots = roots(word);
        forms.addAll(roots);
        roots.forEach(root -> forms.addAll(changed(root)));
        return forms;
    }

    private static Set<String> changed(String root) {
        Set<String> forms = new LinkedHashSet<>();
        if (NEVER.stream().noneMatch(root::startsWith)
                && !(root.charAt(0) == 'g' && AFTER_A_LOST_G.indexOf(root.charAt(1)) < 0)) {
            CHANGES.stream()
                    .filter(change -> root.startsWith(change.getKey()))
                    .findFirst()
                    .ifPresent(change -> change.getValue()
                            .forEach(to -> forms.add(
                                    to + root.substring(change.getKey().length()))));
        }
        return forms;
    }

    /** The words of which this may be a changed form, and the word itself. */
    private static Set<String> roots(String form) {
        Set<String> roots = new LinkedHashSet<>();
        roots.add(form);
        for (Map.Entry<String, List<String>> change : CHANGES) {
            for (String to : change.getValue()) {
                if (form.startsWith(to)) {
                    String root = change.getKey() + form.substring(to.length());
                    if (changed(root).contains(form)) {
                        roots.add(root);
                    }
                }
            }
        }
        return roots;
    }
}
