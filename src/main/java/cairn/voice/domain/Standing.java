package cairn.voice.domain;

import cairn.answers.Answer;
import cairn.answers.Round;
import java.time.LocalDate;
import java.util.Optional;

/** Where something raised stands. */
public enum Standing {
    /** Past comments owe no answer. */
    IMPORTED,
    WAITING,
    /** Somebody has said that they read it. */
    ACKNOWLEDGED,
    /** The day on which the answer was due is past. */
    OVERDUE,
    /** The author said that the last answer was none. */
    OPENED_AGAIN,
    /** There is an answer, and the author has not said whether it is one. */
    ANSWERED,
    /** The author said: this answers it. */
    SETTLED,
    TAKEN_BACK;

    public String key() {
        return "voice.standing." + name();
    }

    /** Whether the person who raised it still waits. */
    public boolean waits() {
        return this == WAITING || this == ACKNOWLEDGED || this == OVERDUE || this == OPENED_AGAIN;
    }

    static Standing of(Round round, LocalDate today) {
        Optional<Answer> answer = round.answered();
        if (answer.isPresent()) {
            return Boolean.TRUE.equals(answer.get().answersIt()) ? SETTLED : ANSWERED;
        }
        if (round.overdue(today)) {
            return OVERDUE;
        }
        if (round.number() > 1) {
            return OPENED_AGAIN;
        }
        return round.acknowledged() == null ? WAITING : ACKNOWLEDGED;
    }
}
