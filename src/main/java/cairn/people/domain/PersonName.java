package cairn.people.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name a person goes by here: any text of up to a hundred characters, in any script. Nobody is asked for another. */
public final class PersonName {

    private static final int LONGEST = 100;
    private static final Pattern NOTHING_TO_SEE = Pattern.compile("[\\p{Z}\\p{C}]*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private PersonName() {}

    /** As it is kept: without the space around it. */
    public static String kept(String typed) {
        return typed.strip();
    }

    /** The key of the text that says what to do, or nothing when it can be kept. */
    public static Optional<String> problem(String typed) {
        String name = kept(typed);
        if (CONTROL.matcher(name).find()) {
            return Optional.of("people.name.sign");
        }
        if (NOTHING_TO_SEE.matcher(name).matches()) {
            return Optional.of("people.name.write");
        }
        return name.codePointCount(0, name.length()) > LONGEST ? Optional.of("people.name.tooLong") : Optional.empty();
    }
}
