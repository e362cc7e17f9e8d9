package cairn.voice.web;

import cairn.platform.form.FormErrors;
import cairn.voice.domain.ImportShuts.Counts;
import cairn.voice.domain.ImportShuts.Looked;
import cairn.voice.domain.Imports.Import;
import java.util.List;

/**
 * A first look for people's names.
 *
 * @param comments a page of those in which a name may stand
 * @param held those held back, on the first page
 * @param number of the page, from 1
 */
public record LookView(
        Import from, Counts counts, List<Looked> comments, List<Looked> held, int number, FormErrors errors) {

    static int pages(Counts counts) {
        return (int) Math.max(1, Math.ceilDiv(counts.nameLike(), ImportView.A_PAGE));
    }

    public int pages() {
        return pages(counts);
    }
}
