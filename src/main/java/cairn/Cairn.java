package cairn;

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
        if (arguments.length > 0 && arguments[0].equals("db")) {
            System.exit(RolesCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        SpringApplication.run(Cairn.class, arguments);
    }
}
