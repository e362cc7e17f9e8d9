package cairn.platform.postgres;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Properties;
import java.util.TreeSet;

/**
 * The passwords of the database's roles, made at the first start, and the pepper: a secret for the program alone, in a
 * file of its own because it is backed up apart from the database.
 */
final class Secrets {

    private static final int BYTES = 32;

    private final Properties passwords;

    private Secrets(Properties passwords) {
        this.passwords = passwords;
    }

    /** Reads the secrets of this data, for a program that joins a running server. */
    static Secrets read(Folder folder) throws IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.secrets())) {
            passwords.load(reader);
        }
        return new Secrets(passwords);
    }

    /**
     * Makes what is missing. A database without its secrets is refused: new ones would not open what it holds.
     *
     * @param there which of the logins the database has already
     */
    static Secrets ensure(Folder folder, Collection<String> logins, Collection<String> there) throws IOException {
        if (!there.isEmpty()) {
            need(folder.secrets());
            need(folder.pepper());
        }
        if (Files.notExists(folder.pepper())) {
            PrivateFiles.write(folder.pepper(), Base64.getEncoder().encodeToString(random()) + "\n");
        }
        Secrets secrets = Files.exists(folder.secrets()) ? read(folder) : new Secrets(new Properties());
        there.forEach(secrets::password);
        secrets.complete(folder.secrets(), logins);
        return secrets;
    }

    String password(String login) {
        String password = passwords.getProperty(login);
        if (password == null) {
            throw new CannotStart(
                    "secrets.properties has no password for %s. Put it back from a backup.".formatted(login));
        }
        return password;
    }

    private static void need(Path file) {
        if (Files.notExists(file)) {
            throw new CannotStart("The database is there, but %s is not. Put it back from a backup.".formatted(file));
        }
    }

    private void complete(Path file, Collection<String> logins) throws IOException {
        int before = passwords.size();
        logins.forEach(login -> passwords.computeIfAbsent(login, missing -> newPassword()));
        if (passwords.size() > before) {
            PrivateFiles.write(file, text());
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (String login : new TreeSet<>(passwords.stringPropertyNames())) {
            text.append(login).append('=').append(password(login)).append('\n');
        }
        return text.toString();
    }

    private static String newPassword() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
