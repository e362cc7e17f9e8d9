package cairn.developments.web;

import cairn.platform.page.Page;
import cairn.voice.PosterCode;
import java.util.List;

/** The sheet for the wall: one side in each language, the reader's first. */
public record WallView(List<Side> sides) {

    /** One side of the paper, with the square that leads a phone to the box. */
    public record Side(Page page, BoardView board, PosterCode code) {}
}
