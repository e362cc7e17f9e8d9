package cairn.setup.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** What was answered so far: the fields of each question as they were typed. */
public record Given(Map<Question, Map<String, String>> answers) {

    /** The choice "nobody yet", of who stands in and of the independent reader. */
    public static final String NOBODY = "NOBODY";

    /** The choice "the coordinator". */
    public static final String COORDINATOR = "COORDINATOR";

    /** The choice "somebody else", whose name is then written. */
    public static final String OTHER = "OTHER";

    /** A name in both languages. */
    public record Named(String english, String welsh) {

        static Named of(String english, String welsh) {
            return new Named(english.strip(), welsh.isBlank() ? english.strip() : welsh.strip());
        }

        /** Whether somebody would take the two for the same. */
        boolean like(Named other) {
            return english.equalsIgnoreCase(other.english) || welsh.equalsIgnoreCase(other.welsh);
        }
    }

    /** The fields of one question; empty when it was not answered yet. */
    public Map<String, String> of(Question question) {
        return answers.getOrDefault(question, Map.of());
    }

    /** One field as it was typed; empty when it was not. */
    public String of(Question question, String field) {
        return of(question).getOrDefault(field, "");
    }

    /** The first question that has no answer yet. */
    public Optional<Question> unanswered() {
        return Arrays.stream(Question.values())
                .filter(q -> of(q).isEmpty() || (q == Question.UNITS && units().isEmpty()))
                .findFirst();
    }

    /** A name in both languages; the same in Welsh when only the English was typed. */
    public Named named(Question question) {
        return Named.of(of(question, "english"), of(question, "welsh"));
    }

    /** The units in the order in which they were added. */
    public List<Named> units() {
        Map<String, String> fields = of(Question.UNITS);
        return IntStream.iterate(0, i -> i + 1)
                .takeWhile(i -> fields.containsKey("english" + i))
                .mapToObj(i -> new Named(
                        Objects.requireNonNull(fields.get("english" + i)),
                        Objects.requireNonNull(fields.get("welsh" + i))))
                .toList();
    }

    /** Whether a unit of this name was added already. */
    public boolean hasUnit(String english, String welsh) {
        return units().stream().anyMatch(unit -> unit.like(Named.of(english, welsh)));
    }

    /** The fields of the units with one more. */
    public Map<String, String> withUnit(String english, String welsh) {
        Map<String, String> fields = new LinkedHashMap<>(of(Question.UNITS));
        Named unit = Named.of(english, welsh);
        int next = units().size();
        fields.put("english" + next, unit.english());
        fields.put("welsh" + next, unit.welsh());
        return fields;
    }

    /** The fields of the units without the one in this place. */
    public Map<String, String> withoutUnit(int place) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("changed", "yes"));
        List<Named> units = units();
        int next = 0;
        for (int i = 0; i < units.size(); i++) {
            if (i != place) {
                fields.put("english" + next, units.get(i).english());
                fields.put("welsh" + next, units.get(i).welsh());
                next++;
            }
        }
        return fields;
    }

    public String coordinator() {
        return of(Question.COORDINATOR, "name").strip();
    }

    /** Whether the coordinator is the one who answers. */
    public boolean coordinatorAnswers() {
        return of(Question.ANSWERS, "who").equals(COORDINATOR);
    }

    /** Who answers, by name. */
    public String whoAnswers() {
        return coordinatorAnswers()
                ? coordinator()
                : of(Question.ANSWERS, "name").strip();
    }

    /** Who stands in, by name; nothing when nobody does yet. */
    public Optional<String> standIn() {
        return switch (of(Question.STAND_IN, "who")) {
            case COORDINATOR -> Optional.of(coordinator());
            case OTHER -> Optional.of(of(Question.STAND_IN, "name").strip());
            default -> Optional.empty();
        };
    }

    /** The independent reader, by name; nothing when there is none yet. */
    public Optional<String> reader() {
        String who = of(Question.READER, "who");
        return who.isEmpty() || who.equals(NOBODY)
                ? Optional.empty()
                : Optional.of(of(Question.READER, "name").strip());
    }

    public int daysToAnswer() {
        return Integer.parseInt(of(Question.DAYS, "days").strip());
    }
}
