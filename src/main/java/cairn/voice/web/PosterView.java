package cairn.voice.web;

import cairn.platform.page.Page;
import cairn.voice.PosterCode;
import cairn.voice.domain.Posters.Poster;
import java.util.List;

/**
 * A poster to print.
 *
 * @param sides the page in both languages, in the order of the poster
 */
public record PosterView(Poster poster, PosterCode code, List<Page> sides) {}
