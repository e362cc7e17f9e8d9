package cairn.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A database on a PostgreSQL, 15 or newer, that somebody else looks after. The data folder holds the passwords of its
 * roles and the pepper; nothing is started or stopped.
 */
public final class ExistingPostgres implements Database {

    private final Address address;
    private final Folder folder;
    private final Secrets secrets;
    private final Runnable letGo;

    private ExistingPostgres(Address address, Folder folder, Secrets secrets, Runnable letGo) {
        this.address = address;
        this.folder = folder;
        this.secrets = secrets;
        this.letGo = letGo;
    }

    /**
     * Makes what is missing: roles, rights, passwords.
     *
     * @param given the setting {@code CAIRN_DATABASE_URL}
     * @throws AlreadyRunning when another program, or this one, works with this data folder
     * @throws CannotStart when Cairn cannot work there; the message says what to do
     */
    static ExistingPostgres start(String given, Path data) {
        Address address = Address.of(given);
        Folder folder = Folder.ofSecrets(data);
        DataLock lock = DataLock.take(folder);
        try {
            return new ExistingPostgres(address, folder, ExistingAccess.ensure(address, folder), lock::close);
        } catch (IOException failure) {
            lock.close();
            throw unkept(failure);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    static ExistingPostgres join(String given, Path data) {
        Address address = Address.of(given);
        Folder folder = Folder.ofSecrets(data);
        try {
            Secrets secrets = Secrets.read(folder);
            ExistingAccess.enter(address, address.names().of(Role.APP), secrets);
            return new ExistingPostgres(address, folder, secrets, () -> {});
        } catch (IOException failure) {
            throw unkept(failure);
        }
    }

    @Override
    public String url() {
        return address.url();
    }

    @Override
    public Names names() {
        return address.names();
    }

    @Override
    public String password(Role role) {
        return role == Role.MIGRATE ? address.password() : secrets.password(login(role));
    }

    @Override
    public Path pepperFile() {
        return folder.pepper();
    }

    @Override
    public void announce(int webPort) {
        RunningFile.announce(folder, 0, webPort);
    }

    @Override
    public void close() {
        letGo.run();
    }

    private static CannotStart unkept(IOException failure) {
        return CannotStart.because("The passwords of the database's roles cannot be kept", failure);
    }
}
