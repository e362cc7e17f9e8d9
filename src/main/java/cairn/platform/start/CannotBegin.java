package cairn.platform.start;

/** What was asked for at the start does not fit what is there. The message says what is wrong, and what to do. */
public class CannotBegin extends RuntimeException {

    public CannotBegin(String message) {
        super(message);
    }
}
