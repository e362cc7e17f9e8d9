package cairn.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The files of the database: made at the first start, and given their settings at each. */
final class Cluster {

    /** Everybody, the superuser too, comes over loopback and brings a password. */
    private static final String HBA = "host all all 127.0.0.1/32 scram-sha-256\n";

    /**
     * {@code log_min_messages = log} keeps ERROR out of the log: its first line quotes values, and those can be
     * somebody's own words.
     */
    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 60
            shared_buffers = 128MB
            random_page_cost = 1.1
            dynamic_shared_memory_type = posix

            fsync = on
            synchronous_commit = on
            full_page_writes = on

            log_min_messages = log
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_parameter_max_length_on_error = 0
            log_parameter_max_length = 0
            log_statement = none
            log_connections = ''
            log_disconnections = off
            log_checkpoints = off
            log_autovacuum_min_duration = -1
            logging_collector = off

            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            default_text_search_config = 'pg_catalog.simple'
            allow_alter_system = off
            """;

    private Cluster() {}

    static void prepare(Folder folder, Secrets secrets, int port) throws IOException {
        if (!folder.hasCluster()) {
            initialise(folder, secrets);
        }
        adopt(folder);
        write(folder, "postgresql.conf", SETTINGS.formatted(port));
        write(folder, "pg_hba.conf", HBA);
    }

    /** Safe to be killed at any moment: the folder gets its name when all of it is there. */
    private static void initialise(Folder folder, Secrets secrets) throws IOException {
        Path fresh = folder.home().resolve("postgres.new");
        Path password = folder.home().resolve("initdb.password");
        PrivateFiles.deleteTree(fresh);
        PrivateFiles.folder(fresh);
        PrivateFiles.chownTree(fresh, folder.runAs().maker());
        try {
            PrivateFiles.write(password, secrets.password(Names.SUPERUSER));
            PrivateFiles.chownTree(password, folder.runAs().maker());
            initdb(folder, fresh, password);
            PrivateFiles.chownTree(fresh, folder.runAs().owner());
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(fresh, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void initdb(Folder folder, Path fresh, Path password) throws IOException {
        List<String> command = new ArrayList<>(folder.runAs().makersCommand(folder.program("initdb")));
        command.addAll(List.of("-D", fresh.toString(), "-U", Names.SUPERUSER, "--pwfile=" + password));
        command.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--no-instructions"));
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        command.addAll(List.of("--locale=C.UTF-8", "--lc-messages=C"));
        if (Programs.run(command, folder.log()) != 0) {
            throw new CannotStart("The database could not be made. Its last words:\n" + ServerLog.tail(folder.log()));
        }
    }

    /** A Cairn run as root can find a cluster of its other way of running, after a move into or out of a container. */
    private static void adopt(Folder folder) throws IOException {
        int owner = RunAs.uidOf(folder.cluster());
        int wanted = folder.runAs().owner();
        if (owner == wanted) {
            return;
        }
        if (RunAs.myUid() != 0 || (owner != 0 && owner != RunAs.UID)) {
            throw new CannotStart("The database in %s belongs to the user with number %d. Run Cairn as that user."
                    .formatted(folder.cluster(), owner));
        }
        PrivateFiles.chownTree(folder.cluster(), wanted);
    }

    private static void write(Folder folder, String name, String text) throws IOException {
        Path file = folder.cluster().resolve(name);
        PrivateFiles.write(file, text);
        folder.give(file);
    }
}
