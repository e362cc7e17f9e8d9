package cairn.platform.postgres;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private final String duty;
    private final int statementSeconds;
    private final int idleSeconds;

    Role(String duty, int statementSeconds, int idleSeconds) {
        this.duty = duty;
        this.statementSeconds = statementSeconds;
        this.idleSeconds = idleSeconds;
    }

    /** The name to log in with. */
    public String login() {
        return Names.role(duty);
    }

    /** What a migration calls each role: {@code ${app}} is {@link #APP}. */
    static Map<String, String> placeholders() {
        return Stream.of(values()).collect(Collectors.toMap(role -> role.duty, Role::login));
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
