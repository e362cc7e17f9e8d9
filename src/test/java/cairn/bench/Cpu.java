package cairn.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How long the processes of Cairn have worked so far, in microseconds, as the kernel counts them. */
record Cpu(long java, long postgres) {

    private static final long MICROS_A_TICK = 10_000;

    static Cpu now(Running cairn) throws IOException {
        return new Cpu(spent(cairn.java(), 14, 15), postgres(cairn.postmaster()));
    }

    Cpu since(Cpu before) {
        return new Cpu(java - before.java, postgres - before.postgres);
    }

    /** The server's own time, that of its children, and that of the children which have ended. */
    private static long postgres(long postmaster) {
        return spent(postmaster, 14, 15, 16, 17)
                + children(postmaster).mapToLong(pid -> spent(pid, 14, 15)).sum();
    }

    private static Stream<Long> children(long parent) {
        return ProcessHandle.of(parent).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid);
    }

    /** The sum of these fields of /proc/PID/stat, in ticks of 10 ms; numbered as in proc(5). */
    private static long spent(long pid, int... fields) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            List<String> parts =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            long ticks = 0;
            for (int field : fields) {
                ticks += Long.parseLong(parts.get(field - 3));
            }
            return ticks * MICROS_A_TICK;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Memory that Java holds, in kilobytes. */
    static long resident(Running cairn) throws IOException {
        return line(Path.of("/proc/" + cairn.java() + "/status"), "VmRSS:");
    }

    /** Memory that PostgreSQL holds, in kilobytes; what its processes share is divided among them. */
    static long residentPostgres(Running cairn) throws IOException {
        long postmaster = cairn.postmaster();
        return Stream.concat(Stream.of(postmaster), children(postmaster))
                .mapToLong(pid -> line(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:"))
                .sum();
    }

    private static long line(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
