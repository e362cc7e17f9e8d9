package cairn.developments.web;

import cairn.developments.domain.Asks.Ask;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was asked for on a development, and what became of it. */
public record AsksView(UUID development, List<Ask> asks, LocalDate today) {}
