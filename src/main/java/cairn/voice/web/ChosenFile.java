package cairn.voice.web;

import cairn.voice.domain.FileBytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** The file that a form brought. Some browsers send its folders too: they are left out. */
record ChosenFile(MultipartFile file) implements FileBytes {

    private static final int LONGEST_NAME = 200;

    @Override
    public String name() {
        return name(file);
    }

    static String name(MultipartFile file) {
        String whole = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String name = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    @Override
    public long size() {
        return file.getSize();
    }

    @Override
    public InputStream open() throws IOException {
        return file.getInputStream();
    }
}
