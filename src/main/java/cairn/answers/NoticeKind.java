package cairn.answers;

/** What happened about something a person said. */
public enum NoticeKind {
    /** Somebody whose post owes the answer has read it. */
    ACKNOWLEDGED,
    DEBATED,
    /** Not an answer yet, with the reason. */
    STILL_OPEN,
    ANSWERED,
    /** A development that the person has a part in has changed. */
    DEVELOPMENT,
    /** There is something to read on the person's own page; of what, nobody else learns. */
    SOMETHING;

    /** Whether there is an answer to read, if not yet the last one. */
    public boolean isAnswer() {
        return this == STILL_OPEN || this == ANSWERED;
    }

    public String key() {
        return "answers.notice." + name();
    }
}
