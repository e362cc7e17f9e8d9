package cairn.principles;

import cairn.platform.form.Filled;
import cairn.platform.form.FormErrors;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which principles somebody says that their decision serves, and which it strains (catalogue T1.12).
 *
 * @param because why it is decided even so; empty where nothing is strained
 */
public record Naming(Set<UUID> serves, Set<UUID> strains, String because) {

    /** The fields of a form that ask for it. */
    public static final List<String> NAMES = List.of("serves", "strains", "because");

    /** No principle is named. */
    public static final Naming NONE = new Naming(Set.of(), Set.of(), "");

    /** What was filled in. What is no id at all is left out: no page offers it. */
    public static Naming of(Filled filled) {
        return new Naming(ids(filled, "serves"), ids(filled, "strains"), filled.one("because"));
    }

    /** Checks what was filled in against the principles that hold. */
    public void check(FormErrors errors, List<Principle> offered) {
        List<UUID> known = offered.stream().map(Principle::id).toList();
        if (!known.containsAll(serves)) {
            errors.add("serves", "principles.naming.gone");
        }
        if (!known.containsAll(strains)) {
            errors.add("strains", "principles.naming.gone");
        } else if (strains.stream().anyMatch(serves::contains)) {
            errors.add("strains", "principles.naming.both");
        } else if (strains.isEmpty() && !because.isBlank()) {
            errors.add("strains", "principles.naming.which");
        }
        if (!strains.isEmpty()) {
            errors.checkWords("because", because, "principles.naming.because.empty");
        } else {
            errors.checkOptionalWords("because", because);
        }
    }

    /** Whether this principle was ticked in the field of this name. */
    public boolean ticked(String field, UUID principle) {
        return (field.equals("serves") ? serves : strains).contains(principle);
    }

    /** Those of the principles that are named, in their order; the strained ones, or the others. */
    public List<Principle> among(List<Principle> offered, boolean strained) {
        Set<UUID> named = strained ? strains : serves;
        return offered.stream()
                .filter(principle -> named.contains(principle.id()))
                .toList();
    }

    public boolean any() {
        return !serves.isEmpty() || !strains.isEmpty();
    }

    private static Set<UUID> ids(Filled filled, String field) {
        Set<UUID> ids = new LinkedHashSet<>();
        filled.all(field).forEach(text -> Filled.uuid(text).ifPresent(ids::add));
        return ids;
    }
}
