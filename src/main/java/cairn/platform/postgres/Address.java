package cairn.platform.postgres;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an existing database is, and who sets Cairn up in it: {@code postgresql://USER:PASSWORD@HOST:PORT/DATABASE}, with
 * {@code ?sslmode=verify-full} and whatever else PostgreSQL's JDBC driver knows behind it.
 *
 * @param url without user and password
 */
record Address(String url, String host, String database, String user, String password) {

    static final String SETTING = "CAIRN_DATABASE_URL";

    /** It becomes part of the roles' names, which need no quotes then and stay under PostgreSQL's 63 characters. */
    private static final Pattern DATABASE = Pattern.compile("[a-z][a-z0-9_]{0,48}");

    /**
     * Reads the setting; what stands behind {@code jdbc:} is understood too.
     *
     * @throws CannotStart when it cannot be read
     */
    static Address of(String given) {
        try {
            URI uri = new URI(given.strip().replaceFirst("^jdbc:", ""));
            String authority = Objects.requireNonNullElse(uri.getRawAuthority(), "");
            String[] login = authority
                    .substring(0, Math.max(authority.lastIndexOf('@'), 0))
                    .split(":", 2);
            Map<String, String> options = options(uri.getRawQuery());
            String user = Objects.requireNonNullElse(options.remove("user"), login[0]);
            String password = Objects.requireNonNullElse(options.remove("password"), login.length > 1 ? login[1] : "");
            String host = authority.substring(authority.lastIndexOf('@') + 1);
            String database = Objects.requireNonNullElse(uri.getPath(), "").replaceFirst("^/", "");
            if (user.isEmpty() || host.isEmpty() || database.isEmpty() || !isPostgres(uri)) {
                throw unreadable();
            }
            return new Address(url(host, known(database), options), host, database, plain(user), plain(password));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    Names names() {
        return Names.inDatabase(database, user);
    }

    /** @throws CannotStart when it is not let in; the message says what to do */
    Connection connect(String login, String password) {
        try {
            return DriverManager.getConnection(url, login, password);
        } catch (SQLException failure) {
            throw new CannotStart(sentence(login, failure), failure);
        }
    }

    /** Nothing prints the password by accident. */
    @Override
    public String toString() {
        return host + "/" + database;
    }

    private String sentence(String login, SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return switch (state) {
            case "28P01" ->
                "The server at %s does not take the password of %s. Its place is %s."
                        .formatted(host, login, login.equals(user) ? SETTING : "secrets.properties in the data folder");
            case "3D000" ->
                "There is no database %s on the server at %s. Make it first, in UTF-8.".formatted(database, host);
            default ->
                state.startsWith("08")
                        ? "The database at %s cannot be reached. %s".formatted(host, failure.getMessage())
                        : "%s cannot enter the database %s at %s. %s"
                                .formatted(login, database, host, failure.getMessage());
        };
    }

    private static boolean isPostgres(URI uri) {
        return ("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()))
                && uri.getFragment() == null;
    }

    private static String known(String database) {
        if (!DATABASE.matcher(database).matches()) {
            throw new CannotStart(
                    "Cairn cannot name its roles after the database %s. Its name must begin with a small letter,"
                                    .formatted(database)
                            + " have only a to z, figures and _, and be at most 49 characters long.");
        }
        return database;
    }

    private static Map<String, String> options(@Nullable String query) {
        Map<String, String> options = new TreeMap<>();
        for (String option : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            String[] pair = option.split("=", 2);
            options.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        return options;
    }

    /** An error of the server must not bring somebody's words into a log. */
    private static String url(String host, String database, Map<String, String> options) {
        options.put("logServerErrorDetail", "false");
        options.putIfAbsent("ApplicationName", "cairn");
        return "jdbc:postgresql://%s/%s?".formatted(host, database)
                + options.entrySet().stream()
                        .map(option -> option.getKey() + "=" + option.getValue())
                        .collect(Collectors.joining("&"));
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static CannotStart unreadable() {
        return new CannotStart(
                "%s cannot be read. It looks like postgresql://USER:PASSWORD@HOST:5432/DATABASE,".formatted(SETTING)
                        + " and in the password a sign other than a letter or a figure is written as % and two figures.");
    }
}
