package cairn.developments.web;

import cairn.developments.domain.Asks.Open;
import java.time.LocalDate;
import java.util.List;

/** What is asked for in the whole organisation and not met, the longest open first. */
public record OpenAsksView(List<Open> asks, Stretch stretch, LocalDate today) {}
