package cairn.platform.postgres;

import java.nio.file.Path;

/** The database as the rest of Cairn sees it: where it is, as whom to enter it, and the secret that lies beside it. */
public sealed interface Database extends AutoCloseable permits EmbeddedPostgres, ExistingPostgres {

    /**
     * The running database of a data folder, for a program beside Cairn: the one that {@code CAIRN_DATABASE_URL} names, else
     * the folder's own, which is started if need be.
     *
     * @throws CannotStart when it cannot be entered; the message says what to do
     */
    static Database join(Path data) {
        String given = System.getenv(Address.SETTING);
        return given == null || given.isBlank()
                ? EmbeddedPostgres.startOrJoin(data)
                : ExistingPostgres.join(given, data);
    }

    /** The address for JDBC; goes with {@link #login} and {@link #password}. */
    String url();

    Names names();

    String password(Role role);

    /** 32 random bytes in base64, for hashes that a copy of the database alone must not reveal. */
    Path pepperFile();

    /** Tells whoever starts a second Cairn on this data where the first one's pages are. */
    void announce(int webPort);

    /** Lets go of it. Closing twice does no harm. */
    @Override
    void close();

    default String login(Role role) {
        return names().of(role);
    }
}
