package cairn.guide.web;

import cairn.guide.domain.StatementReplies;
import cairn.guide.domain.StatementReplies.Reply;
import cairn.guide.domain.StatementReplies.Written;
import cairn.guide.domain.Statements;
import cairn.guide.domain.Statements.Statement;
import cairn.places.Service;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whoever answers for the service says what it will do about what people answered. */
@InTwoLanguages
class StatementReplyController {

    private final GuidePages guide;
    private final Statements statements;
    private final StatementReplies replies;

    StatementReplyController(GuidePages guide, Statements statements, StatementReplies replies) {
        this.guide = guide;
        this.statements = statements;
        this.replies = replies;
    }

    @GetMapping("/services/{id}/statement/replies/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        Service service = answersFor(id);
        return page.show("guide/reply", form(service, UUID.randomUUID(), "", FormErrors.none(page)));
    }

    @PostMapping("/services/{id}/statement/replies")
    @Transactional
    ModelAndView reply(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "") String body) {
        Service service = answersFor(id);
        Statement newest = statements.newest(id).orElseThrow(NotFound::new);
        FormErrors errors = new FormErrors(page);
        errors.checkWords("body", body, "guide.reply.empty");
        SignedIn me = GuidePages.me();
        Written written = new Written(form, id, newest.id(), after, body, page.language());
        if (!errors.any() && replies.reply(written, me.name(), me.takingPartAs())) {
            return page.redirect("/services/" + id + "/statement?done=replied");
        }
        if (!errors.any()) {
            errors.add("body", "guide.somebodyWasFirst");
        }
        return page.showAgain("guide/reply", form(service, form, body, errors));
    }

    private ReplyForm form(Service service, UUID form, String body, FormErrors errors) {
        Reply now = replies.of(service.id()).stream().findFirst().orElse(null);
        return new ReplyForm(service, now, form, now == null ? 0 : now.number(), body, errors);
    }

    private Service answersFor(UUID id) {
        Service service = guide.service(id);
        if (statements.newest(id).isEmpty() || !replies.mayReply(id)) {
            throw new NotFound();
        }
        return service;
    }
}
