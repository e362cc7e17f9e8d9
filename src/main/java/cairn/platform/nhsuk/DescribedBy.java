package cairn.platform.nhsuk;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The value of {@code aria-describedby}: the ids that are there, or nothing at all. */
public final class DescribedBy {

    private DescribedBy() {}

    public static @Nullable String of(@Nullable String... ids) {
        String joined = Stream.of(ids).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }
}
