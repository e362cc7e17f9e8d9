package cairn.voice.web;

import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.Pages;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.Act;
import cairn.voice.domain.AtCode;
import cairn.voice.domain.Box;
import cairn.voice.domain.SevenWords;
import cairn.voice.web.OwnView.ActTyped;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** With the seven words: reading the answer, and all that an author may do. The words travel in forms, never in addresses. */
@InTwoLanguages
class CodeController {

    /** What malformed words are looked up as: they take as long as words that are nobody's. */
    private static final List<String> NOBODYS = Collections.nCopies(SevenWords.HOW_MANY, "");

    private final Pages pages;
    private final Box box;
    private final SevenWords sevenWords;
    private final LookUps lookUps;
    private final Clock clock;

    CodeController(Pages pages, Box box, SevenWords sevenWords, LookUps lookUps, Clock clock) {
        this.pages = pages;
        this.box = box;
        this.sevenWords = sevenWords;
        this.lookUps = lookUps;
        this.clock = clock;
    }

    @GetMapping("/box/answer")
    ModelAndView ask(HttpServletRequest request) {
        Page page = pages.unsigned(request);
        return page.show("voice/codeAsk", new CodeAsk("", FormErrors.none(page)));
    }

    @PostMapping("/box/answer")
    ModelAndView answer(HttpServletRequest request, @RequestParam(defaultValue = "") String words) {
        Page page = pages.unsigned(request);
        List<String> code = SevenWords.typed(words).orElse(NOBODYS);
        return find(code)
                .map(at -> page.show("voice/code", view(at, code, ActTyped.NOTHING, FormErrors.none(page), null)))
                .orElseGet(() -> wrong(page, words));
    }

    @PostMapping("/box/acts")
    ModelAndView act(HttpServletRequest request, @RequestParam(defaultValue = "") String words) {
        Page page = pages.unsigned(request);
        List<String> code = SevenWords.typed(words).orElse(NOBODYS);
        Optional<AtCode> found = find(code);
        Optional<Act> act = found.flatMap(at -> Acts.read(request, at.item()));
        if (found.isEmpty() || act.isEmpty()) {
            return wrong(page, words);
        }
        FormErrors errors = new FormErrors(page);
        Acts.check(act.get(), errors);
        ActTyped typed = new ActTyped(act.get().verb().name(), act.get().body());
        if (errors.any()) {
            return page.showAgain("voice/code", view(found.get(), code, typed, errors, null));
        }
        box.act(sevenWords.key(code), act.get());
        AtCode now = find(code).orElseThrow();
        return page.show(
                "voice/code",
                view(
                        now,
                        code,
                        ActTyped.NOTHING,
                        errors,
                        "voice.own.done." + act.get().verb()));
    }

    private Optional<AtCode> find(List<String> code) {
        return lookUps.oneByOne(() -> box.at(sevenWords.key(code)));
    }

    private static ModelAndView wrong(Page page, String words) {
        FormErrors errors = new FormErrors(page);
        errors.add("words", "voice.code.wrong");
        return page.showAgain("voice/codeAsk", new CodeAsk(words, errors));
    }

    private OwnView view(AtCode at, List<String> code, ActTyped typed, FormErrors errors, @Nullable String done) {
        return new OwnView(at, "/box/acts", code, null, LocalDate.now(clock), UUID.randomUUID(), typed, errors, done);
    }
}
