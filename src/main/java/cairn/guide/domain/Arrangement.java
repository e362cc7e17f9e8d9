package cairn.guide.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever coordinates arranged for somebody who asked.
 *
 * @param offer the offer that it names, or null
 * @param forMe whether it is for the reader
 * @param withMe whether the reader offered it
 * @param gone whether a newer one counts
 * @param reply what was said to it last, or null
 * @param words the words to that reply, where the reader may read them
 */
public record Arrangement(
        UUID id,
        UUID ask,
        int number,
        @Nullable UUID offer,
        boolean forMe,
        boolean withMe,
        String who,
        String atTime,
        String place,
        String language,
        String byName,
        LocalDate on,
        boolean gone,
        int replies,
        @Nullable Reply reply,
        @Nullable LocalDate repliedOn,
        @Nullable String words,
        @Nullable String wordsLanguage) {

    /** What is said to an arrangement: by whoever it is for, but for the last, which is said by whoever offered. */
    public enum Reply {
        SUITS,
        OTHER,
        HAPPENED,
        DID_NOT_HAPPEN,
        STEPPED_BACK;

        public String key() {
            return "guide.arrangement.reply." + name();
        }
    }

    /**
     * What somebody arranges.
     *
     * @param after the number of the newest arrangement on their page; 0 when there was none
     */
    public record Arranged(
            UUID id,
            UUID ask,
            int after,
            @Nullable UUID offer,
            String who,
            String atTime,
            String place,
            String language) {}

    /**
     * What somebody says to it.
     *
     * @param after how many replies stood on their page
     */
    public record Replied(UUID id, int after, Reply kind, String words, String language) {}

    /** Whether there is something to do or to wait for in it. */
    public boolean stands() {
        return !gone && (reply == null || reply == Reply.SUITS);
    }
}
