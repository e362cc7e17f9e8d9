package cairn;

import cairn.guide.RebuildCommand;
import cairn.platform.postgres.BackupCommand;
import cairn.platform.postgres.RestoreCommand;
import cairn.platform.postgres.RolesCommand;
import cairn.voice.ImportCommand;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The program: one process that serves the pages, with one PostgreSQL database behind it. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Cairn {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("import")) {
            System.exit(ImportCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        if (arguments.length > 0 && arguments[0].equals("backup")) {
            System.exit(BackupCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        if (arguments.length > 0 && arguments[0].equals("restore")) {
            System.exit(RestoreCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        if (arguments.length > 0 && arguments[0].equals("db")) {
            String[] words = Arrays.copyOfRange(arguments, 1, arguments.length);
            boolean rebuild = words.length > 0 && words[0].equals("rebuild");
            System.exit(rebuild ? RebuildCommand.run(words) : RolesCommand.run(words));
        }
        SpringApplication.run(Cairn.class, arguments);
    }
}
