package cairn.platform.postgres;

import java.util.List;

/**
 * Who may enter the database. None of them is a superuser, owns a table, passes row-level security or can make a role;
 * each has its own password.
 */
public enum Role {
    /** Serves the pages. */
    APP("app", 5, 10),

    /** Changes the tables at start-up, by becoming their owner; nothing cuts a long migration short. */
    MIGRATE("migrate", 0, 0),

    /** Holds the suggestions box, which the other roles cannot open. */
    SUGGEST("suggest", 5, 10),

    /** Imports and nightly work, which may take longer. */
    BATCH("batch", 60, 60),

    /** Removes words for good; nobody else can. */
    ERASE("erase", 5, 10);

    /** All but the one that changes the tables. */
    static final List<Role> SERVING = List.of(APP, SUGGEST, BATCH, ERASE);

    private final String duty;
    private final int statementSeconds;
    private final int idleSeconds;

    Role(String duty, int statementSeconds, int idleSeconds) {
        this.duty = duty;
        this.statementSeconds = statementSeconds;
        this.idleSeconds = idleSeconds;
    }

    String duty() {
        return duty;
    }

    /** The longest a statement may run, in seconds; 0 is without end. */
    int statementSeconds() {
        return statementSeconds;
    }

    /** The longest a transaction may sit idle, in seconds; 0 is without end. */
    int idleSeconds() {
        return idleSeconds;
    }
}
