package cairn.voice.web;

import cairn.voice.domain.Imports.Comment;
import cairn.voice.domain.Imports.Import;
import java.util.List;

/**
 * One import and a page of its comments.
 *
 * @param number of the page, from 1
 * @param coordinating whether the reader is a coordinator, who may open it to others
 */
public record ImportView(Import from, List<Comment> comments, int number, boolean coordinating) {

    static final int A_PAGE = 50;

    static int pages(Import from) {
        return (int) Math.max(1, Math.ceilDiv(from.taken(), A_PAGE));
    }

    public int pages() {
        return pages(from);
    }

    public boolean mayOpen() {
        return coordinating && !from.open();
    }
}
