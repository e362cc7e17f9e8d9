package cairn;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: one process that serves the pages, with one PostgreSQL database behind it. */
@SpringBootApplication
public class Cairn {

    public static void main(String[] arguments) {
        SpringApplication.run(Cairn.class, arguments);
    }
}
