package cairn.voice.web;

import cairn.voice.domain.Posters.Poster;
import java.time.LocalDate;
import java.util.List;

/** Which posters hang where, and which have run out. */
public record PostersView(List<Poster> posters, LocalDate today) {}
