package cairn.voice.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file wherever it lies: on a disk, or in pieces in the database. It is opened anew for each reading. */
public interface FileBytes {

    /** The name that it has for people, without folders. */
    String name();

    long size() throws IOException;

    InputStream open() throws IOException;

    /** A file on the disk of this computer. */
    record OnDisk(Path path) implements FileBytes {

        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }

        /**
         * Its size in bytes.
         *
         * @throws CannotImport when there is no such file that may be read
         */
        @Override
        public long size() throws IOException {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new CannotImport(
                        CommentFile.shown(name()) + (Files.isDirectory(path) ? " is a folder." : " is not a file."));
            }
            try {
                return Files.size(path);
            } catch (NoSuchFileException e) {
                throw new CannotImport("There is no file " + CommentFile.shown(name()) + ".");
            }
        }

        @Override
        public InputStream open() throws IOException {
            try {
                return Files.newInputStream(path);
            } catch (AccessDeniedException e) {
                throw new CannotImport(CommentFile.shown(name()) + " is not yours to read.");
            }
        }
    }
}
