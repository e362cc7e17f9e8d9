package cairn.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** As whom the database's programs run: PostgreSQL refuses to be root. */
enum RunAs {
    /** Cairn is root: a user namespace of its own, where files stay root's and PostgreSQL sees neither as root. */
    NAMESPACE("unshare", "-U"),

    /** Cairn is root and may not make namespaces, as in many containers: a user that nobody else on the machine is. */
    OTHER_USER(),

    /** Cairn is an ordinary user, and so is its database. */
    SAME_USER();

    /** Between the ordinary users and the ranges that container tools hand out. */
    static final int UID = 75_432;

    /** The user "nobody", who has a name everywhere. */
    private static final int NOBODY = 65_534;

    private static final boolean HAS_SETSID = Programs.works(List.of("setsid", "true"));
    private static final boolean HAS_SETPRIV = Programs.works(List.of("setpriv", "--pdeathsig", "INT", "true"));

    private final List<String> start;

    RunAs(String... start) {
        this.start = List.of(start);
    }

    static RunAs choose(Path data) {
        if (myUid() != 0) {
            return SAME_USER;
        }
        return NAMESPACE.reaches(data, "-w") ? NAMESPACE : OTHER_USER;
    }

    static int myUid() {
        return uidOf(Path.of("/proc/self"));
    }

    static int uidOf(Path file) {
        try {
            return (int) Files.getAttribute(file, "unix:uid");
        } catch (IOException unreadable) {
            throw CannotStart.because("Cannot see who owns " + file, unreadable);
        }
    }

    /** Who owns the cluster's files. */
    int owner() {
        return this == OTHER_USER ? UID : myUid();
    }

    /** Whether a program run so passes the {@code test} of this file ({@code -w}, {@code -x}). */
    boolean reaches(Path file, String test) {
        return Programs.works(command("test", test, file.toString()));
    }

    /**
     * The command for a program. It becomes the leader of its own session, so that Ctrl-C in a terminal reaches Cairn
     * alone, and gets SIGINT when the thread that started it ends, however that came about.
     */
    List<String> command(String... program) {
        return command(UID, program);
    }

    /** Who makes a cluster: initdb refuses a user without a name, which the server itself does not. */
    int maker() {
        return this == OTHER_USER ? NOBODY : myUid();
    }

    List<String> makersCommand(String... program) {
        return command(NOBODY, program);
    }

    private List<String> command(int otherUser, String... program) {
        List<String> command = new ArrayList<>();
        if (HAS_SETSID) {
            command.add("setsid");
        }
        command.addAll(start);
        command.addAll(setpriv(otherUser));
        command.addAll(List.of(program));
        return command;
    }

    private List<String> setpriv(int otherUser) {
        if (this == OTHER_USER) {
            return List.of(
                    "setpriv", "--reuid=" + otherUser, "--regid=" + otherUser, "--clear-groups", "--pdeathsig", "INT");
        }
        // Last before the program: a change of credentials clears the death signal.
        return HAS_SETPRIV ? List.of("setpriv", "--pdeathsig", "INT") : List.of();
    }
}
