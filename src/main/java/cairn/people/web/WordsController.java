package cairn.people.web;

import cairn.people.Description.SeenBy;
import cairn.people.Descriptions;
import cairn.people.domain.Names;
import cairn.people.web.WordsForm.Typed;
import cairn.platform.Acting;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The name a person goes by and the words they choose, changeable at any time (catalogue P.05, P.34; tension 35). */
@InTwoLanguages
class WordsController {

    private static final int SHORT = 60;

    private final Names names;
    private final Descriptions descriptions;
    private final Sessions sessions;

    WordsController(Names names, Descriptions descriptions, Sessions sessions) {
        this.names = names;
        this.descriptions = descriptions;
        this.sessions = sessions;
    }

    @GetMapping("/me/words")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @RequestParam @Nullable String kept) {
        return page.show("people/words", form(now(), FormErrors.none(page), kept == null ? null : "people.me.kept"));
    }

    @PostMapping("/me/words")
    @Transactional
    ModelAndView keep(
            Page page,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String pronouns,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String seenBy,
            HttpServletRequest request,
            HttpServletResponse response) {
        Typed typed = new Typed(form, name, words, pronouns, about, seenBy);
        FormErrors errors = check(page, typed);
        if (errors.any()) {
            return page.showAgain("people/words", form(typed, errors, null));
        }
        Typed before = now();
        if (!typed.saysTheSame(before)) {
            descriptions.say(form, words, pronouns, about, SeenBy.valueOf(seenBy));
        }
        if (!name.equals(before.name())) {
            names.take(form, name);
            SignedIn me = Pages.visitor().orElseThrow(NotFound::new);
            sessions.keep(me.called(names.now()), request, response);
        }
        return page.redirect("/me/words?kept");
    }

    private static FormErrors check(Page page, Typed typed) {
        FormErrors errors = new FormErrors(page);
        ShortLine.checkSaid(errors, "name", typed.name(), SHORT, "people.words.writeName");
        ShortLine.check(errors, "words", typed.words(), SHORT);
        ShortLine.check(errors, "pronouns", typed.pronouns(), SHORT);
        ShortLine.checkWords(errors, "about", typed.about());
        if (Chosen.of(SeenBy.class, typed.seenBy()).isEmpty()) {
            errors.add("seenBy", "platform.chooseOne");
        }
        return errors;
    }

    private Typed now() {
        return Typed.of(
                names.now(), descriptions.forPerson(Acting.current().person()).orElse(null));
    }

    private WordsForm form(Typed typed, FormErrors errors, @Nullable String done) {
        return new WordsForm(typed, errors, names.taken(), done);
    }
}
