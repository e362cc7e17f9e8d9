package cairn.voice.web;

import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.Pages;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.Slips;
import cairn.voice.domain.Slips.Slip;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Slips to print and write on, for anyone. They stand in the box's own chain: nobody is known here, and nothing is logged. */
@InTwoLanguages
class SlipController {

    private static final String ADDRESS = "/box/slip";

    private final Pages pages;
    private final Raising raising;
    private final Slips slips;

    SlipController(Pages pages, Raising raising, Slips slips) {
        this.pages = pages;
        this.raising = raising;
        this.slips = slips;
    }

    @GetMapping(ADDRESS)
    ModelAndView ask(HttpServletRequest request) {
        Page page = pages.unsigned(request);
        return page.show("voice/paper/slip", new SlipAsk("1", FormErrors.none(page)));
    }

    /** The slips themselves: this page is the only place where their seven words ever stand. */
    @PostMapping(ADDRESS)
    @Transactional(readOnly = true)
    ModelAndView print(HttpServletRequest request, @RequestParam(defaultValue = "") String howMany) {
        Page page = pages.unsigned(request);
        int number = howMany.strip().matches("[0-9]{1,2}") ? Integer.parseInt(howMany.strip()) : 0;
        if (number < 1 || number > Slips.MOST) {
            FormErrors errors = new FormErrors(page);
            errors.add("howMany", "voice.slip.howMany.wrong");
            return page.showAgain("voice/paper/slip", new SlipAsk(howMany, errors));
        }
        return page.show("voice/paper/slips", view(request, page, slips.draw(number, page.language())));
    }

    private SlipView view(HttpServletRequest request, Page page, List<Slip> drawn) {
        String host = ServletUriComponentsBuilder.fromContextPath(request)
                .build()
                .toUriString()
                .replaceFirst("^https?://", "");
        return new SlipView(
                drawn,
                List.of(page, page.in(page.language().other())),
                raising.onPaper(),
                raising.independentReader(),
                raising.everyone(),
                host);
    }
}
