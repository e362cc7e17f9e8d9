package cairn;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The program: one process that serves the pages, with one PostgreSQL database behind it. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Cairn {

    public static void main(String[] arguments) {
        SpringApplication.run(Cairn.class, arguments);
    }
}
