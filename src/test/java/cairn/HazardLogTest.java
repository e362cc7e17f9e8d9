package cairn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the hazard log says is tested, is tested. */
class HazardLogTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Tests?|Journey))(?:\\.(\\w+))?`");
    private static final Pattern BENCH = Pattern.compile("`bin/bench (\\w+)`");
    private static final Pattern HAZARD = Pattern.compile("(?m)^### H\\d\\d .*$");

    @Test
    void everyTestThatTheHazardLogNamesExists() throws IOException {
        String log = Files.readString(Path.of("docs/safety/hazards.md"));
        Map<String, String> tests = tests();
        List<String> missing = TEST.matcher(log)
                .results()
                .filter(named -> !named.group(1).equals("HazardLogTest"))
                .filter(named -> !tests.containsKey(named.group(1))
                        || (named.group(2) != null
                                && !tests.get(named.group(1)).contains("void " + named.group(2) + "(")))
                .map(named -> named.group())
                .toList();
        assertThat(missing).isEmpty();
        String bench = Files.readString(Path.of("bin/bench"));
        assertThat(BENCH.matcher(log).results().map(named -> named.group(1)))
                .allMatch(part -> bench.lines().anyMatch(line -> line.startsWith("#") && line.contains(part)));
    }

    @Test
    void everyHazardSaysAllThatDcb0129AsksFor() throws IOException {
        String log = Files.readString(Path.of("docs/safety/hazards.md"));
        String[] hazards = HAZARD.split(log);
        assertThat(hazards).hasSizeGreaterThan(20);
        for (int i = 1; i < hazards.length; i++) {
            assertThat(hazards[i])
                    .contains(
                            "**Cause**",
                            "**Effect**",
                            "**Control**",
                            "**Test**",
                            "**After control**",
                            "**A person decides**");
        }
    }

    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            HazardLogTest::read,
                            (a, b) -> a));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
