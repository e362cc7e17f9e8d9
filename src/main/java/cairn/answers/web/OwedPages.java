package cairn.answers.web;

import cairn.answers.SubjectSource;
import cairn.answers.SubjectSource.Shown;
import cairn.answers.domain.OwedAnswers;
import cairn.answers.domain.OwedAnswers.Owed;
import cairn.platform.NotFound;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What all pages about an owed answer begin with: it is owed by a post of the reader's, and these are the words. */
@Component
class OwedPages {

    private final OwedAnswers owedAnswers;
    private final List<SubjectSource> sources;

    OwedPages(OwedAnswers owedAnswers, List<SubjectSource> sources) {
        this.owedAnswers = owedAnswers;
        this.sources = sources;
    }

    Owed mine(UUID id) {
        return owedAnswers.mine(id).orElseThrow(NotFound::new);
    }

    Owed mineByAnswer(UUID answer) {
        return mine(owedAnswers.roundOf(answer).orElseThrow(NotFound::new));
    }

    Shown shown(Owed owed) {
        return sources.stream()
                .filter(source -> source.noun().equals(owed.noun()))
                .findFirst()
                .flatMap(source -> source.shown(owed.subject()))
                .orElseThrow(NotFound::new);
    }

    static String path(Owed owed) {
        return "/" + owed.noun() + "/" + owed.subject();
    }

    static String myName() {
        return Pages.visitor().map(SignedIn::name).orElseThrow(NotFound::new);
    }
}
