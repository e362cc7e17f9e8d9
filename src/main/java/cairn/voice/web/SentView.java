package cairn.voice.web;

import cairn.answers.Post;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * It has fallen in: the seven words, and what happens next.
 *
 * @param code the seven words; empty for who is signed in
 * @param seenOn the day on which staff can see it
 */
public record SentView(
        List<String> code, Post post, @Nullable Post reader, LocalDate seenOn, LocalDate due) {}
