package cairn.voice.web;

import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.Pages;
import cairn.platform.security.Seal;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.PosterCode;
import cairn.voice.domain.Box;
import cairn.voice.domain.SevenWords;
import cairn.voice.domain.Signing;
import cairn.voice.web.Raising.Asking;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Raising something without a name. One address for all questions, so that the browser's history does not tell how far
 * anyone came; what was answered travels inside the next page.
 */
@InTwoLanguages
class BoxController {

    /** The same question in the other language, with what was typed. */
    static final String SAME = "SAME";

    private static final Asking UNSIGNED = new Asking("/box", true, false);

    private final Pages pages;
    private final Raising raising;
    private final Box box;
    private final SevenWords sevenWords;
    private final Seal seal;
    private final Clock clock;

    BoxController(Pages pages, Raising raising, Box box, SevenWords sevenWords, Seal seal, Clock clock) {
        this.pages = pages;
        this.raising = raising;
        this.box = box;
        this.sevenWords = sevenWords;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * The first question.
     *
     * @param month the month in which the poster runs out that led here, if one did; it is looked at and forgotten
     */
    @GetMapping("/box")
    @Transactional(readOnly = true)
    ModelAndView begin(HttpServletRequest request, @RequestParam(name = "p", defaultValue = "") String month) {
        Page page = pages.unsigned(request);
        Optional<LocalDate> ranOut = PosterCode.lastDay(month).filter(day -> day.isBefore(LocalDate.now(clock)));
        if (ranOut.isPresent()) {
            return page.show("voice/paper/posterOld", ranOut.get());
        }
        return show(page, Step.OPENS, Typed.begin(drawn(page)), FormErrors.none(page));
    }

    /**
     * The next question.
     *
     * @param from the question that is answered
     * @param to the question that is asked for: the next one, an earlier one, or sending it
     */
    @PostMapping("/box")
    @Transactional(readOnly = true)
    ModelAndView next(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Page page = pages.unsigned(request);
        Typed sent = Typed.of(request);
        Typed typed = seal.open(sent.form()).isPresent() ? sent : sent.with(drawn(page));
        Step answered = Chosen.of(Step.class, from).orElse(Step.OPENS);
        Step asked = to.equals(SAME) ? answered : Chosen.of(Step.class, to).orElse(Step.OPENS);
        FormErrors errors = goesOn(answered, asked)
                ? raising.check(page, asked == Step.SEND ? Step.SEND : answered, typed, UNSIGNED)
                : FormErrors.none(page);
        if (errors.any()) {
            return show(page, firstWrong(answered, errors), typed, errors);
        }
        return asked == Step.SEND ? send(page, typed) : show(page, asked, typed, errors);
    }

    /** "I have kept my words": the browser forgets the page, and shows the front page. */
    @PostMapping("/box/clear")
    ModelAndView clear(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return pages.unsigned(request).redirect("");
    }

    /** The seven words travel sealed: nobody sees them before it is sent, and nobody can send words of their own making. */
    private String drawn(Page page) {
        return seal.seal(String.join(" ", sevenWords.draw(page.language())));
    }

    private ModelAndView send(Page page, Typed typed) {
        List<String> code = List.of(seal.open(typed.form()).orElseThrow().split(" "));
        box.raise(sevenWords.key(code), raising.choices(typed, page.language()), typed.words(), Signing.UNSIGNED);
        RaisingView said = raising.view(Step.SEND, typed, FormErrors.none(page), UNSIGNED);
        return page.show(
                "voice/raising/sent", new SentView(code, said.post(), said.reader(), said.seenOn(), said.due()));
    }

    private ModelAndView show(Page page, Step step, Typed typed, FormErrors errors) {
        RaisingView view = raising.view(step, typed, errors, UNSIGNED);
        return errors.any() ? page.showAgain(step.template(), view) : page.show(step.template(), view);
    }

    /** Going back asks nothing; changing an earlier answer keeps what was typed, finished or not. */
    static boolean goesOn(Step answered, Step asked) {
        return !(answered == Step.WORDS && asked != Step.CHECK && asked != Step.SEND)
                && asked.ordinal() != answered.ordinal();
    }

    static Step firstWrong(Step answered, FormErrors errors) {
        return switch (errors.all().getFirst().field()) {
            case "signing" -> Step.NAME;
            case "opens" -> Step.OPENS;
            case "kind" -> Step.KIND;
            case "about" -> Step.ABOUT;
            case "audience" -> Step.AUDIENCE;
            case "words" -> Step.WORDS;
            default -> answered;
        };
    }
}
