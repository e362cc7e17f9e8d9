package cairn.platform.nhsuk;

import org.jspecify.annotations.Nullable;

/** A line of the error summary: what to do, and where (an address such as {@code #words}, or none). */
public record ErrorLink(String text, @Nullable String href) {}
