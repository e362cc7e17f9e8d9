package cairn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** An organisation with so many years behind it, in a program of its own, that grows unit by unit. */
final class Organisation implements AutoCloseable {

    private static final String UNIT = "select id from places.unit where name_en = 'Unit %d'";
    private static final String ALL_COUNTED = """
            select (select sum(n) from evidence.sum where action = 'GX.03' and fact = 'RAISED')
                 + (select count(*) from answers.apart) = (select count(*) from answers.owed)
               and (select count(*) from answers.open_round) + (select count(*) from answers.answered)
                 + (select count(*) from answers.taken_back) = (select count(*) from answers.owed)
            """;

    private final Running cairn;
    private final int years;
    private int units;

    private Organisation(Running cairn, int years) {
        this.cairn = cairn;
        this.years = years;
    }

    static Organisation begin(Path folder, int years) throws IOException {
        Path also = Files.createDirectories(folder.resolve("static"));
        return new Organisation(Running.start(folder.resolve("data"), also), years);
    }

    Running cairn() {
        return cairn;
    }

    int units() {
        return units;
    }

    int years() {
        return years;
    }

    /** Lays down the rows of more units, and has every sum made again from them. */
    void grow(int to) throws Exception {
        if (to == units) {
            return;
        }
        long begun = System.nanoTime();
        Rows.guide(cairn, units, to, years);
        double laid = seconds(begun);
        begun = System.nanoTime();
        rebuild();
        Bench.say("%d units with %d years: laid down in %.0f s, sums made again in %.1f s"
                .formatted(to, years, laid, seconds(begun)));
        if (!ask(ALL_COUNTED).equals("t")) {
            throw new IOException("the sums are not those of the rows");
        }
        units = to;
    }

    private void rebuild() throws IOException, InterruptedException {
        Process rebuild = new ProcessBuilder(
                        "bin/db", "rebuild", "--data", cairn.data().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(rebuild.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (rebuild.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    /** The address of a unit by its number. */
    String unit(int number) throws IOException, SQLException {
        return ask(UNIT.formatted(number));
    }

    /** Somebody who uses this unit, signed in. */
    Browser visitor(int unit) throws IOException, SQLException {
        return Bench.signedIn(cairn, List.of(1000 * unit + 10)).getFirst();
    }

    private String ask(String sql) throws IOException, SQLException {
        try (var connection = cairn.superuser();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    @Override
    public void close() throws InterruptedException {
        cairn.close();
    }
}
