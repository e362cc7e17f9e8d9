package cairn.platform.postgres;

/** The names inside the cluster, in one place. */
final class Names {

    static final String DATABASE = "cairn";
    static final String SUPERUSER = "cairn_super";
    static final String OWNER = role("owner");

    private Names() {}

    static String role(String duty) {
        return "cairn_" + duty;
    }
}
