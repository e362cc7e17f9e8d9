package cairn.platform.postgres;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code bin/db roles}: makes the passwords of the roles, keeps them, and prints the SQL with which a DBA makes the roles.
 * It asks the server nothing.
 */
public final class RolesCommand {

    private RolesCommand() {}

    /** Runs the command and gives back its exit code: 0, or 1 when there is nothing to print. */
    public static int run(String... arguments) {
        return run(System.getenv(Address.SETTING), System.out, System.err, arguments);
    }

    static int run(@Nullable String given, PrintStream out, PrintStream err, String... arguments) {
        List<String> words = List.of(arguments);
        if (words.size() != 3 || !words.get(0).equals("roles") || !words.get(1).equals("--data") || given == null) {
            err.println(
                    "Use it like this: CAIRN_DATABASE_URL=postgresql://USER:PASSWORD@HOST/DATABASE bin/db roles [--data DIR]");
            return 1;
        }
        try {
            Address address = Address.of(given);
            Folder folder = Folder.ofSecrets(Path.of(words.get(2)));
            out.print(
                    new RoleSql(address, Secrets.ensure(folder, address.names().serving(), List.of())).script());
            return 0;
        } catch (CannotStart failure) {
            err.println(failure.getMessage());
        } catch (IOException failure) {
            err.println(CannotStart.because("The passwords of the roles cannot be kept", failure)
                    .getMessage());
        }
        return 1;
    }
}
