package cairn.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** {@code bin/import} on an invented file shaped like a real one: 15 to 300 characters of words, a date, a ward, a kind, a theme. */
record ImportRun(Running cairn, Path folder) {

    private static final String[] WORDS =
            ("the food on ward was better than before and staff listened to us but I would like go out garden every"
                            + " day more music books family visits quiet evenings medication meeting decision plan shower door")
                    .split(" ");
    private static final long SEED = 20;

    /** Rows in a second, from the command to its end. */
    double rate(int rows, String name) throws Exception {
        Path file = write(rows, name);
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        "bin/import",
                        file.toString(),
                        "--data",
                        cairn.data().toString(),
                        "--map",
                        "words=Comment,date=Date,unit=Ward,kind=Kind,theme=Theme")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (process.waitFor() != 0 || !said.contains("taken %,d, refused 0".formatted(rows))) {
            throw new IOException("bin/import said: " + said);
        }
        Bench.say("%,d rows came in within %.1f s".formatted(rows, seconds));
        return rows / seconds;
    }

    private Path write(int rows, String name) throws IOException {
        Random random = new Random(SEED);
        Path file = folder.resolve(name + ".csv").toAbsolutePath();
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("Comment,Date,Ward,Kind,Theme\n");
            for (int i = 0; i < rows; i++) {
                out.write(name + " " + i);
                for (int words = 2 + random.nextInt(50); words > 0; words--) {
                    out.write(" " + WORDS[random.nextInt(WORDS.length)]);
                }
                out.write(",%d/%d/%d,Ward %d,Comment,Theme %d%n"
                        .formatted(
                                1 + random.nextInt(28),
                                1 + random.nextInt(12),
                                2011 + random.nextInt(14),
                                random.nextInt(30),
                                random.nextInt(20)));
            }
        }
        return file;
    }
}
