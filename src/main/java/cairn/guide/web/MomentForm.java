package cairn.guide.web;

import cairn.guide.domain.Action;
import cairn.guide.domain.Model;
import cairn.guide.domain.Moment;
import cairn.guide.domain.Moment.How;
import cairn.guide.domain.Moments.Beginning;
import cairn.people.Side;
import cairn.places.Unit;
import cairn.platform.form.Chosen;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Beginning a moment at which everybody looks at the unit. */
public record MomentForm(Unit unit, List<Action> actions, Typed typed, FormErrors errors) {

    /** What is offered before the first moment; afterwards the questions of the first, so that they can be compared. */
    static final List<String> FIRST_QUESTIONS = List.of("G1.02", "G1.03", "G1.04", "G1.13", Moment.WHOLE);

    private static final int LONGEST_DAYS = 62;

    /**
     * What was typed.
     *
     * @param until the last day on which people may say how they see it
     */
    public record Typed(
            UUID form,
            String how,
            List<String> actions,
            String serviceUsers,
            String carers,
            String staff,
            DateFields until) {

        void check(FormErrors errors, List<String> known, LocalDate today) {
            if (Chosen.of(How.class, how).isEmpty()) {
                errors.add("how", "guide.moment.how.empty");
            }
            if (asked(known).isEmpty()) {
                errors.add("actions", "guide.moment.actions.empty");
            }
            number(errors, "serviceUsers", serviceUsers);
            number(errors, "carers", carers);
            number(errors, "staff", staff);
            LocalDate last = until.date().orElse(null);
            if (last == null) {
                errors.add("day", "platform.date.unreadable");
            } else if (last.isBefore(today) || last.isAfter(today.plusDays(LONGEST_DAYS))) {
                errors.add("day", "guide.moment.until.wrong");
            }
        }

        Beginning beginning(UUID unit, List<String> known) {
            return new Beginning(
                    form,
                    unit,
                    Chosen.of(How.class, how).orElseThrow(),
                    asked(known),
                    Map.of(
                            Side.SERVICE_USERS, Integer.valueOf(serviceUsers.strip()),
                            Side.CARERS, Integer.valueOf(carers.strip()),
                            Side.STAFF, Integer.valueOf(staff.strip())),
                    until.date().orElseThrow());
        }

        /** In the order of the path, then the principles, the whole unit last. */
        private List<String> asked(List<String> known) {
            return Stream.of(known.stream(), Model.principles().stream(), Stream.of(Moment.WHOLE))
                    .flatMap(asked -> asked)
                    .filter(actions::contains)
                    .toList();
        }

        private static void number(FormErrors errors, String field, String typed) {
            if (!typed.strip().matches("[0-9]{1,3}")) {
                errors.add(field, "guide.moment.number.wrong");
            }
        }
    }
}
