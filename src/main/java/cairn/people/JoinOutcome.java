package cairn.people;

/** What the coordinator answers to somebody who asks to join. */
public enum JoinOutcome {
    YES,
    /** With a reason, always. */
    NO,
    /** Nobody seems to have asked: a flood, or a slip of the finger. Its reason is the program's own. */
    NOT_REAL
}
