package cairn.voice.web;

import cairn.answers.Answers;
import cairn.platform.NotFound;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.BeforeItOpens;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What lies in the box until Monday, for the independent reader. */
@InTwoLanguages
class InTheBoxController {

    private final BeforeItOpens before;
    private final Answers answers;

    InTheBoxController(BeforeItOpens before, Answers answers) {
        this.before = before;
        this.answers = answers;
    }

    @GetMapping("/in-the-box")
    @Transactional(readOnly = true)
    ModelAndView show(Page page) {
        if (!answers.readsFirst()) {
            throw new NotFound();
        }
        return page.show("voice/inTheBox", before.mine());
    }
}
