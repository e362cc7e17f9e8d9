package cairn.voice.domain;

/** Hears how far an import has come, and may stop it. What was written until then stays; a second run does the rest. */
public interface Progress {

    /** Says nothing and never stops. */
    Progress NONE = (step, rows, part) -> true;

    enum Step {
        /** Reads the whole file once, and writes nothing. */
        CHECKING,
        WRITING
    }

    /**
     * Called every few hundred rows.
     *
     * @param part of the file, from 0 to 1
     * @return whether to go on
     */
    boolean goOn(Step step, long rows, double part);
}
