package cairn.platform.start;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The classes under test as {@code bin/unpack} leaves the built program: as a jar among the jars that it needs, with what {@code
 * bin/rehearse} makes. It stays in {@code target} until a class changes, for all processes that run tests.
 */
public final class UnpackedProgram {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path PROGRAM = Path.of("target/test-program").toAbsolutePath();

    private UnpackedProgram() {}

    /** Makes it before any test asks for it. */
    public static void main(String[] arguments) throws IOException {
        make();
    }

    /** Cairn with the sample, on a port of its own choice, run by Java as it is delivered. It says all that it says to one stream. */
    public static Process startWithSample(Path data) throws IOException {
        Path program = make();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "@bin/java.options",
                        "-Dcairn.program=" + program,
                        "-XX:AOTCache=" + program.resolve("cairn.aot"),
                        "-jar",
                        program.resolve("cairn.jar").toString(),
                        "--server.port=0",
                        "--cairn.data=" + data,
                        "--cairn.sample=true",
                        "--cairn.empty=false")
                .redirectErrorStream(true)
                .start();
    }

    static Path make() throws IOException {
        try (FileChannel file = FileChannel.open(
                        PROGRAM.resolveSibling("test-program.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            if (!isUpToDate()) {
                makeAnew();
            }
        }
        return PROGRAM;
    }

    /** An empty jar that leads to others. */
    static void jar(Path jar, String classPath) throws IOException {
        jar(jar, classPath, List.of());
    }

    private static boolean isUpToDate() throws IOException {
        if (Files.notExists(PROGRAM)) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(PROGRAM.resolve("cairn.jar"));
        for (Path source : List.of(CLASSES, Path.of("pom.xml"), Path.of("bin"))) {
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    if (Files.getLastModifiedTime(file).compareTo(made) > 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static void makeAnew() throws IOException {
        Path fresh = PROGRAM.resolveSibling("test-program.new");
        FileSystemUtils.deleteRecursively(fresh);
        FileSystemUtils.deleteRecursively(PROGRAM);
        Path lib = Files.createDirectories(fresh.resolve("lib"));
        List<Path> needed = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
        for (Path one : needed) {
            Files.createSymbolicLink(lib.resolve(one.getFileName()), one);
        }
        try (Stream<Path> classes = Files.walk(CLASSES)) {
            jar(
                    fresh.resolve("cairn.jar"),
                    needed.stream().map(one -> "lib/" + one.getFileName()).collect(Collectors.joining(" ")),
                    classes.filter(one -> !one.equals(CLASSES)).toList());
        }
        ProcessBuilder rehearse = new ProcessBuilder("bin/rehearse", fresh.toString()).inheritIO();
        rehearse.environment().put("JAVA_HOME", System.getProperty("java.home"));
        rehearse.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        try {
            if (rehearse.start().waitFor() != 0) {
                throw new IOException("bin/rehearse failed");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the program was rehearsed", interrupted);
        }
        Files.move(fresh, PROGRAM, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void jar(Path jar, String classPath, List<Path> classes) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, "cairn.Cairn");
        manifest.getMainAttributes().put(Name.CLASS_PATH, classPath);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Path one : classes) {
                // Spring finds nothing in a folder that has no entry of its own.
                boolean folder = Files.isDirectory(one);
                out.putNextEntry(new JarEntry(CLASSES.relativize(one) + (folder ? "/" : "")));
                if (!folder) {
                    Files.copy(one, out);
                }
            }
        }
    }
}
