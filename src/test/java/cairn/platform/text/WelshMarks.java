package cairn.platform.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the review marks in the Welsh files: a new text, and one whose English has changed, is a draft of today. Marks
 * that agree with the English stay as they are. {@code bin/welsh} runs it.
 */
final class WelshMarks {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    private WelshMarks() {}

    public static void main(String[] arguments) throws IOException {
        for (Path welsh : welshFiles()) {
            Map<String, String> english = MessageFiles.keys(Files.readString(english(welsh)));
            Files.writeString(welsh, marked(Files.readString(welsh), english, LocalDate.now()));
        }
    }

    static List<Path> welshFiles() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.filter(file -> file.toString().endsWith("_cy.properties"))
                    .sorted()
                    .toList();
        }
    }

    static Path english(Path welsh) {
        return welsh.resolveSibling(welsh.getFileName().toString().replace("_cy.properties", ".properties"));
    }

    static String marked(String welsh, Map<String, String> english, LocalDate today) {
        List<String> lines = new ArrayList<>();
        for (String line : welsh.lines().toList()) {
            int equals = line.indexOf('=');
            if (!line.startsWith("#") && equals > 0) {
                mark(lines, Review.hash(english.getOrDefault(line.substring(0, equals), "")), today);
            }
            lines.add(line);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void mark(List<String> lines, String hash, LocalDate today) {
        Review before = lines.isEmpty() ? null : Review.read(lines.getLast());
        if (before != null && Objects.equals(before.english(), hash)) {
            return;
        }
        if (before != null) {
            lines.removeLast();
        }
        lines.add("# cy: draft " + today + " own en=" + hash);
    }
}
