package cairn.setup.web;

import cairn.people.CapacityKind;
import cairn.platform.form.FormErrors;
import cairn.setup.domain.Given;
import cairn.setup.domain.Question;
import java.util.List;
import java.util.Map;

/** What each question of the set-up asks for, and what is wrong with an answer. */
final class QuestionRules {

    static final int MOST_DAYS = 60;
    static final int LONGEST_HELP = 300;

    private static final String NOT_CHOSEN = "platform.chooseOne";
    private static final String NO_NAME = "setup.writeName";

    private QuestionRules() {}

    /** The fields of a question; what else is sent is not kept. */
    static List<String> fields(Question question) {
        return switch (question) {
            case ORGANISATION -> List.of("english", "welsh", "country");
            case SERVICE, UNITS, HELP -> List.of("english", "welsh");
            case COORDINATOR -> List.of("name");
            case ANSWERS -> List.of("who", "name", "english", "welsh");
            case STAND_IN, READER -> List.of("who", "name");
            case DAYS -> List.of("days");
        };
    }

    static void check(Question question, Map<String, String> typed, Given given, FormErrors errors) {
        switch (question) {
            case ORGANISATION -> {
                inBothLanguages(typed, errors);
                oneOf(typed, "country", List.of("WALES", "ENGLAND"), errors);
            }
            case SERVICE -> inBothLanguages(typed, errors);
            case UNITS -> unit(typed, given, errors);
            case COORDINATOR -> Names.required(errors, "name", typed(typed, "name"), NO_NAME);
            case ANSWERS -> answers(typed, given, errors);
            case STAND_IN -> standIn(typed, given, errors);
            case DAYS -> days(typed(typed, "days"), errors);
            case READER -> reader(typed, errors);
            case HELP -> help(typed(typed, "english"), typed(typed, "welsh"), errors);
        }
        keepable(question, typed, errors);
    }

    /** Whatever else was typed is kept too, so it has to be something that can be. */
    private static void keepable(Question question, Map<String, String> typed, FormErrors errors) {
        typed.forEach((field, value) -> {
            if (errors.of(field) == null) {
                Names.atMost(errors, field, value, question == Question.HELP ? LONGEST_HELP : Names.LONGEST);
            }
        });
    }

    static void days(String typed, FormErrors errors) {
        String days = typed.strip();
        if (!days.matches("[0-9]{1,2}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > MOST_DAYS) {
            errors.add("days", "setup.days.wrong", "n", MOST_DAYS);
        }
    }

    static void help(String english, String welsh, FormErrors errors) {
        Names.atMost(errors, "english", english, LONGEST_HELP);
        Names.atMost(errors, "welsh", welsh, LONGEST_HELP);
        if (!errors.any() && english.isBlank() && !welsh.isBlank()) {
            errors.add("english", "setup.help.bothLanguages");
        }
    }

    /** Nobody should find the number that helps in the other language alone. */
    static void urgentLine(String english, String welsh, FormErrors errors) {
        Names.atMost(errors, "english", english, LONGEST_HELP);
        Names.atMost(errors, "welsh", welsh, LONGEST_HELP);
        if (!errors.any() && english.isBlank() != welsh.isBlank()) {
            boolean noEnglish = english.isBlank();
            errors.add(
                    noEnglish ? "english" : "welsh",
                    noEnglish ? "setup.help.bothLanguages" : "setup.urgentLine.welshToo");
        }
    }

    private static void unit(Map<String, String> typed, Given given, FormErrors errors) {
        inBothLanguages(typed, errors);
        if (!errors.any() && given.hasUnit(typed(typed, "english"), typed(typed, "welsh"))) {
            errors.add("english", "setup.units.twice");
        }
    }

    private static void answers(Map<String, String> typed, Given given, FormErrors errors) {
        oneOf(typed, "who", List.of(Given.COORDINATOR, Given.OTHER), errors);
        if (typed(typed, "who").equals(Given.OTHER)) {
            otherThan(given.coordinator(), typed, errors);
            Names.required(errors, "english", typed(typed, "english"), "setup.writeTitle");
        } else {
            Names.optional(errors, "english", typed(typed, "english"));
        }
        Names.optional(errors, "welsh", typed(typed, "welsh"));
    }

    private static void standIn(Map<String, String> typed, Given given, FormErrors errors) {
        oneOf(
                typed,
                "who",
                given.coordinatorAnswers()
                        ? List.of(Given.OTHER, Given.NOBODY)
                        : List.of(Given.COORDINATOR, Given.OTHER, Given.NOBODY),
                errors);
        if (typed(typed, "who").equals(Given.OTHER)) {
            otherThan(given.whoAnswers(), typed, errors);
        }
    }

    private static void reader(Map<String, String> typed, FormErrors errors) {
        oneOf(
                typed,
                "who",
                List.of(CapacityKind.ADVOCATE.name(), CapacityKind.USER_LED_ORGANISATION.name(), Given.NOBODY),
                errors);
        if (!errors.any() && !typed(typed, "who").equals(Given.NOBODY)) {
            Names.required(errors, "name", typed(typed, "name"), NO_NAME);
        }
    }

    private static void otherThan(String known, Map<String, String> typed, FormErrors errors) {
        String name = typed(typed, "name");
        Names.required(errors, "name", name, NO_NAME);
        if (!name.isBlank() && name.strip().equalsIgnoreCase(known)) {
            errors.add("name", "setup.samePerson", "name", known);
        }
    }

    private static void inBothLanguages(Map<String, String> typed, FormErrors errors) {
        Names.required(errors, "english", typed(typed, "english"), NO_NAME);
        Names.optional(errors, "welsh", typed(typed, "welsh"));
    }

    private static void oneOf(Map<String, String> typed, String field, List<String> choices, FormErrors errors) {
        if (!choices.contains(typed(typed, field))) {
            errors.add(field, NOT_CHOSEN);
        }
    }

    private static String typed(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }
}
