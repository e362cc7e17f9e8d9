package cairn.platform.postgres;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the roles are called. On an existing server the names end in the database's name, so that two databases of Cairn
 * share none.
 *
 * @param ending empty on a server of Cairn's own
 * @param migrating who becomes the owner to change the tables
 */
public record Names(String ending, String migrating) {

    static final String DATABASE = "cairn";
    static final String SUPERUSER = "cairn_super";

    /** Reads every row of every table and writes none; {@code bin/backup} alone enters as it. */
    static final String BACKUP = "cairn_backup";

    /** On a server of Cairn's own. */
    static final Names OWN = new Names("", "cairn_migrate");

    static Names inDatabase(String database, String migrating) {
        return new Names("_" + database, migrating);
    }

    /** Owns the tables; nobody can log in as it. */
    public String owner() {
        return named("owner");
    }

    public String of(Role role) {
        return role == Role.MIGRATE ? migrating : named(role.duty());
    }

    /** Those with which requests and commands are served. */
    public Collection<String> serving() {
        return Role.SERVING.stream().map(this::of).toList();
    }

    /** What a migration calls each role: {@code ${app}} is {@link Role#APP}. */
    Map<String, String> placeholders() {
        return Role.SERVING.stream().collect(Collectors.toMap(Role::duty, this::of));
    }

    private String named(String duty) {
        return "cairn_" + duty + ending;
    }
}
