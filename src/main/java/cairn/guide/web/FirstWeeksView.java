package cairn.guide.web;

import cairn.guide.domain.FirstAsk;
import cairn.guide.domain.FirstAsks.Coordinator;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What helps whoever is new, and what they asked for.
 *
 * @param unit the unit of whoever reads, or null
 * @param mine what they asked for, the newest first
 */
public record FirstWeeksView(
        @Nullable UUID unit,
        List<FirstAsk> mine,
        @Nullable Coordinator coordinator,
        LocalDate today,
        @Nullable String done) {}
