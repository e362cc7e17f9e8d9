package cairn.guide.web;

import cairn.answers.Post;
import cairn.answers.Posts;
import cairn.guide.domain.BeliefNumbers;
import cairn.guide.domain.Beliefs;
import cairn.guide.domain.Beliefs.Words;
import cairn.guide.domain.HeldWords;
import cairn.guide.domain.HeldWords.Held;
import cairn.guide.domain.StatementReplies;
import cairn.guide.domain.StatementReplies.Reply;
import cairn.guide.domain.Statements;
import cairn.guide.domain.Statements.Statement;
import cairn.guide.web.StatementView.Said;
import cairn.places.Service;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a service says, what people answer to it, and what the service answers to them. */
@Component
class StatementPages {

    /** What is about no unit and of no kind falls to whoever answers for the service. */
    private static final String KIND = "STATEMENT";

    private final GuidePages guide;
    private final Statements statements;
    private final Beliefs beliefs;
    private final BeliefNumbers numbers;
    private final HeldWords held;
    private final StatementReplies replies;
    private final Posts posts;
    private final Clock clock;

    StatementPages(
            GuidePages guide,
            Statements statements,
            Beliefs beliefs,
            BeliefNumbers numbers,
            HeldWords held,
            StatementReplies replies,
            Posts posts,
            Clock clock) {
        this.guide = guide;
        this.statements = statements;
        this.beliefs = beliefs;
        this.numbers = numbers;
        this.held = held;
        this.replies = replies;
        this.posts = posts;
        this.clock = clock;
    }

    StatementView view(Service service, @Nullable String done) {
        UUID id = service.id();
        return new StatementView(
                service,
                said(id),
                BeliefNumbers.readableFrom(today()),
                beliefs.waitingSince(id).orElse(null),
                owes(),
                guide.coordinating(),
                replies.mayReply(id),
                done);
    }

    /** The post that answers for the service, if it has one. */
    @Nullable Post owes() {
        return posts.book().chain(KIND, null).stream().findFirst().orElse(null);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<Said> said(UUID service) {
        List<Words> words = beliefs.words(service);
        List<Held> heldBack = held.of(service);
        List<Reply> answers = replies.of(service);
        List<Said> said = new ArrayList<>();
        LocalDate until = null;
        for (Statement statement : statements.all(service)) {
            UUID id = statement.id();
            said.add(new Said(
                    statement,
                    numbers.of(statement, until, today()),
                    words.stream().filter(w -> w.statement().equals(id)).toList(),
                    heldBack.stream().filter(h -> h.statement().equals(id)).toList(),
                    answers.stream().filter(r -> r.statement().equals(id)).toList()));
            until = statement.on();
        }
        return said;
    }
}
