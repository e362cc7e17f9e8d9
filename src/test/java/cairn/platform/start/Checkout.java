package cairn.platform.start;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A checkout that is built and unpacked already: the scripts, and jars that lead to the classes under test. So the script
 * has nothing to build while Maven runs this test. There is no AOT cache in it, and nothing is said of that.
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
        writeJar(root.resolve("target/cairn.jar"));
        Files.createDirectories(root.resolve("target/cairn"));
        writeJar(root.resolve("target/cairn/cairn.jar"));
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

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, "cairn.Cairn");
        manifest.getMainAttributes().put(Name.CLASS_PATH, classPath());
        try (OutputStream file = Files.newOutputStream(jar)) {
            new JarOutputStream(file, manifest).close();
        }
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
    }
}
