package cairn.answers.web;

import cairn.answers.Means;
import cairn.answers.domain.TellingChoices.Choice;
import cairn.answers.domain.TellingChoices.HowMuch;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told.
 *
 * @param mail whether e-mail can be chosen
 * @param done what has just been done, a key of texts, or null
 */
public record TellingChoiceForm(
        Typed typed,
        boolean mail,
        FormErrors errors,
        @Nullable String done) {

    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}");
    private static final int LONGEST_EMAIL = 254;

    /** By which means one can choose to be told; e-mail only where a mail server is set up. */
    public List<Means> offered() {
        return offered(mail);
    }

    private static List<Means> offered(boolean mail) {
        return Stream.of(Means.PAGE, Means.IN_PERSON, Means.PHONE, Means.LETTER, Means.EMAIL)
                .filter(means -> mail || means != Means.EMAIL)
                .toList();
    }

    /** What was typed; the id is the form's own. */
    public record Typed(UUID id, String howMuch, String means, String place, String email) {

        static Typed of(Choice choice) {
            return new Typed(
                    UUID.randomUUID(),
                    choice.howMuch().name(),
                    choice.means().name(),
                    Objects.requireNonNullElse(choice.place(), ""),
                    Objects.requireNonNullElse(choice.email(), ""));
        }

        void check(FormErrors errors, boolean mail) {
            Optional<Means> chosen = chosenMeans(mail);
            if (chosen.isEmpty()) {
                errors.add("means", "platform.chooseOne");
            }
            if (chosen.filter(Typed::needsPlace).isPresent()) {
                errors.checkWords("place", place, "answers.choice.writePlace");
            } else {
                errors.checkOptionalWords("place", place);
            }
            if (chosen.filter(m -> m == Means.EMAIL).isPresent() && !isAddress()) {
                errors.add("email", "answers.choice.writeEmail");
            }
            if (Chosen.of(HowMuch.class, howMuch).isEmpty()) {
                errors.add("howMuch", "platform.chooseOne");
            }
        }

        /** What was chosen, once nothing is wrong with it. Only what is needed for it is kept. */
        Choice choice(boolean mail) {
            Means chosen = chosenMeans(mail).orElseThrow();
            return new Choice(
                    Chosen.of(HowMuch.class, howMuch).orElseThrow(),
                    chosen,
                    chosen.byHand() && !place.isBlank() ? place : null,
                    chosen == Means.EMAIL ? email.strip() : null);
        }

        private Optional<Means> chosenMeans(boolean mail) {
            return Chosen.of(Means.class, means).filter(offered(mail)::contains);
        }

        private static boolean needsPlace(Means means) {
            return means == Means.PHONE || means == Means.LETTER;
        }

        private boolean isAddress() {
            String address = email.strip();
            return address.length() <= LONGEST_EMAIL && EMAIL.matcher(address).matches();
        }
    }
}
