package cairn.guide.web;

import cairn.answers.Post;
import cairn.guide.domain.Helps.RestsOn;
import cairn.guide.web.BesideForm.Typed;
import cairn.guide.web.BesideForm.What;
import cairn.platform.form.Chosen;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import java.util.List;

/** What has to be written beside an action, and what is wrong with it. */
record BesideCheck(Typed typed, FormErrors errors) {

    private static final int LONGEST_LINE = 200;
    private static final DateFields NO_DAY = new DateFields("", "", "");

    void check(What what, List<Post> posts) {
        switch (what) {
            case HELPED -> errors.checkWords("body", typed.body(), "guide.beside.HELPED.empty");
            case RESTS_ON -> {
                if (Chosen.of(RestsOn.Kind.class, typed.choice()).isEmpty()) {
                    errors.add("choice", "guide.beside.RESTS_ON.choice.empty");
                }
                line("body", typed.body(), "guide.beside.RESTS_ON.empty");
                line("place", typed.place(), "guide.beside.place.empty");
            }
            case ENTERED -> {
                if (!List.of("there", "gap").contains(typed.choice())) {
                    errors.add("choice", "guide.beside.ENTERED.choice.empty");
                }
                errors.checkWords("body", typed.body(), "guide.beside.ENTERED.empty");
                line("place", typed.place(), "guide.beside.place.empty");
            }
            case LOOKS_AFTER -> {
                if (posts.stream().noneMatch(post -> post.id().toString().equals(typed.choice()))) {
                    errors.add("choice", "guide.beside.LOOKS_AFTER.empty");
                }
                if (!typed.by().equals(NO_DAY) && typed.by().date().isEmpty()) {
                    errors.add("day", "platform.date.unreadable");
                }
            }
        }
    }

    private void line(String field, String text, String keyWhenEmpty) {
        errors.checkWords(field, text, keyWhenEmpty);
        if (text.codePointCount(0, text.length()) > LONGEST_LINE) {
            errors.add(field, "guide.tooLong", "most", LONGEST_LINE);
        }
    }
}
