package cairn.platform.postgres;

import java.nio.file.Path;

/** A program that owns a server and does nothing else, to be killed. Its second argument says how to run the server. */
final class Program {

    static final String READY = "ready";

    private Program() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path data = Path.of(arguments[0]);
        Folder folder = arguments.length == 1 ? Folder.open(data) : Folder.open(data, RunAs.valueOf(arguments[1]));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            System.out.println(READY);
            Thread.currentThread().join();
        }
    }
}
