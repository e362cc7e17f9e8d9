package cairn.walls;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.AttackedProgram;
import cairn.Faults;
import cairn.Faults.Fault;
import cairn.Faults.Kind;
import cairn.Rows;
import cairn.Wire.Answer;
import cairn.Writings;
import cairn.Writings.Form;
import cairn.platform.postgres.Database;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whatever people write, the database fails at each step of it in turn (walls, R4). All of it is kept or nothing; the page that
 * comes says so honestly and carries what they wrote; sending that page's form has exactly one effect.
 */
@AttackedProgram
@Timeout(420)
class FaultAtEveryStatementTests {

    /** Somebody's link to what then did not fall into the box: no page shows it. */
    private static final Map<String, Long> LINK_TO_NOTHING = Map.of("suggest.not_shown", 1L);

    @LocalServerPort
    int port;

    @Autowired
    Database postgres;

    private final List<String> wrong = new ArrayList<>();
    private Rows rows;
    private Writings writings;
    private int failed;

    @BeforeEach
    void begin() throws IOException {
        rows = new Rows(postgres, Rows.attacked());
        writings = new Writings(port, rows);
    }

    @AfterEach
    void end() {
        rows.close();
    }

    @Test
    void atEveryStepAllIsKeptOrNothingAndSendingItAgainKeepsItOnce() {
        Map<String, Supplier<Form>> all = writings.all();
        all.forEach(this::tryAll);
        System.out.printf("%d journeys, %d steps failed, %d wrong%n", all.size(), failed, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(failed).isGreaterThan(400);
    }

    private void tryAll(String name, Supplier<Form> forms) {
        Form calm = forms.get();
        List<String> before = writings.counts();
        Fault counted = Faults.none();
        Answer answer = calm.send(counted.header());
        List<Boolean> steps = counted.steps();
        Map<String, Long> once = Writings.more(before, writings.counts());
        if (!good(answer) || once.isEmpty() || steps.isEmpty()) {
            wrong.add(name + " does nothing: " + answer.status() + " " + once + " "
                    + answer.page().select("main").text());
            return;
        }
        failAtEach(name, forms, steps, once);
    }

    /** One step after the other: each fails in one of the two ways in turn, each commit in all three. */
    private void failAtEach(String name, Supplier<Form> forms, List<Boolean> steps, Map<String, Long> once) {
        Form form = forms.get();
        List<String> before = writings.counts();
        for (int step = 1; step <= steps.size(); step++) {
            for (Kind kind : steps.get(step - 1) ? Kind.values() : new Kind[] {Kind.values()[step % 2]}) {
                failed++;
                String at = name + ", " + kind + " at step " + step + " of " + steps.size();
                Answer answer = form.send(Faults.at(step, kind).header());
                Map<String, Long> kept = Writings.more(before, writings.counts());
                if (kept.equals(LINK_TO_NOTHING)) {
                    kept = Map.of();
                }
                if (!kept.isEmpty() && !kept.equals(once)) {
                    wrong.add(at + " keeps a part: " + kept + " of " + once);
                }
                if (!good(answer)) {
                    look(at, form, answer);
                } else if (!kept.equals(once)) {
                    wrong.add(at + " says that it is kept: " + kept);
                }
                if (!kept.isEmpty()) {
                    again(at, form, before, once);
                    form = forms.get();
                    before = writings.counts();
                }
            }
        }
        again(name, form, before, once);
    }

    private void again(String at, Form form, List<String> before, Map<String, Long> once) {
        Answer answer = form.send(Map.of());
        Map<String, Long> kept = Writings.more(before, writings.counts());
        if (!good(answer) || !kept.equals(once)) {
            wrong.add(at + ", sent again: " + answer.status() + " " + kept + " instead of " + once + " "
                    + answer.page().select("main").text());
        }
    }

    private void look(String at, Form form, Answer answer) {
        Element sendAgain = answer.page().select("main form[method=post]").first();
        if (answer.status() != 503
                || answer.header("Retry-After").isEmpty()
                || !answer.body().contains("Cairn is having a short rest")) {
            wrong.add(at + " answers " + answer.status() + " "
                    + answer.page().select("h1").text());
        } else if (sendAgain == null || !typed(sendAgain).equals(form.fields())) {
            wrong.add(at + " does not carry what was written");
        } else if (!sendAgain.attr("action").equals(form.path())) {
            wrong.add(at + " would send it to " + sendAgain.attr("action"));
        }
    }

    private static Map<String, String> typed(Element form) {
        Map<String, String> typed = new LinkedHashMap<>();
        form.select("textarea")
                .forEach(t -> typed.put(t.attr("name"), t.wholeText().replaceFirst("^\n", "")));
        return typed;
    }

    private static boolean good(Answer answer) {
        return answer.status() == 200 || answer.status() == 303;
    }
}
