package cairn.voice.web;

import cairn.platform.form.FormErrors;
import cairn.voice.domain.ImportFile;
import cairn.voice.domain.ImportShuts.Counts;
import cairn.voice.domain.ImportShuts.Looked;
import cairn.voice.domain.ImportShuts.Shut;
import cairn.voice.domain.Imports.Comment;
import cairn.voice.domain.Imports.Import;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One import and a page of its comments.
 *
 * @param comments for readers
 * @param looked the same for a coordinator, those that are held back among them
 * @param files how it came in
 * @param withdrawal the last word on whether it is withdrawn, or null
 * @param cameAgain the file that came in again in its place, or null
 * @param number of the page, from 1
 * @param coordinating whether the reader is a coordinator, who may open and withdraw it
 * @param reason for withdrawing or bringing back, as typed
 */
public record ImportView(
        Import from,
        List<Comment> comments,
        List<Looked> looked,
        List<ImportFile> files,
        @Nullable Shut withdrawal,
        @Nullable String cameAgain,
        Counts counts,
        int number,
        boolean coordinating,
        String reason,
        FormErrors errors) {

    static final int A_PAGE = 50;

    static ImportView forOthers(Import from, List<Comment> comments, int number, FormErrors errors) {
        return new ImportView(
                from, comments, List.of(), List.of(), null, null, new Counts(0, 0), number, false, "", errors);
    }

    static int pages(Import from) {
        return (int) Math.max(1, Math.ceilDiv(from.taken(), A_PAGE));
    }

    public int pages() {
        return pages(from);
    }

    public boolean mayOpen() {
        return coordinating && !from.open() && !from.withdrawn();
    }
}
