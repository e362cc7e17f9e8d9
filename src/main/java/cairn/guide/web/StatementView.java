package cairn.guide.web;

import cairn.answers.Post;
import cairn.guide.domain.BeliefNumbers.Quarter;
import cairn.guide.domain.Beliefs.Words;
import cairn.guide.domain.HeldWords.Held;
import cairn.guide.domain.StatementReplies.Reply;
import cairn.guide.domain.Statements.Statement;
import cairn.places.Service;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service says to everyone who uses it, and what they answer.
 *
 * @param statements the newest first; none while nobody has signed one
 * @param readableFrom when numbers of what is answered today can be read
 * @param waitingSince the first week whose answers the service has not answered yet, or null
 * @param owes the post that answers for the service, or null when there is none
 * @param mayWrite whether the reader writes down what was signed, and holds words back
 * @param mayReply whether the reader answers for the service
 */
public record StatementView(
        Service service,
        List<Said> statements,
        LocalDate readableFrom,
        @Nullable LocalDate waitingSince,
        @Nullable Post owes,
        boolean mayWrite,
        boolean mayReply,
        @Nullable String done) {

    /**
     * One statement with all that was said to it.
     *
     * @param words in an order that tells nothing
     * @param replies the service's answers, the newest first
     */
    public record Said(
            Statement statement, List<Quarter> quarters, List<Words> words, List<Held> held, List<Reply> replies) {}
}
