package cairn.platform.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A checkout that is built and unpacked already: the scripts, and the program made of the classes under test. So the script has
 * nothing to build while Maven runs this test.
 */
record Checkout(Path root) {

    private static final List<String> FILES = List.of(
            "bin/start",
            "bin/launch",
            "bin/db",
            "bin/import",
            "bin/java.options",
            "bin/build",
            "bin/find-jdk",
            "bin/assets",
            "pom.xml",
            "package.json");

    static Checkout make(Path root) throws IOException {
        Files.createDirectories(root.resolve("bin"));
        Files.createDirectories(root.resolve("src/main"));
        Files.createDirectories(root.resolve("target"));
        for (String file : FILES) {
            Files.copy(Path.of(file), root.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        // Its programs run for seconds: compiling the hot paths well would take longer than they do.
        Files.writeString(root.resolve("bin/java.options"), "-XX:TieredStopAtLevel=1\n", StandardOpenOption.APPEND);
        Path program = UnpackedProgram.make();
        UnpackedProgram.jar(
                root.resolve("target/cairn.jar"),
                program.resolve("cairn.jar").toUri().toString());
        Files.createDirectories(root.resolve("target/cairn"));
        try (Stream<Path> parts = Files.list(program)) {
            for (Path part : (Iterable<Path>) parts::iterator) {
                Files.createSymbolicLink(root.resolve("target/cairn").resolve(part.getFileName()), part);
            }
        }
        Files.setLastModifiedTime(
                root.resolve("target/cairn"), FileTime.from(Instant.now().plusSeconds(1)));
        return new Checkout(root);
    }

    /** Copies more files and folders into it. */
    void add(String... more) throws IOException {
        for (String one : more) {
            try (Stream<Path> files = Files.walk(Path.of(one))) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    Files.createDirectories(root.resolve(file).resolveSibling(""));
                    Files.copy(file, root.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
