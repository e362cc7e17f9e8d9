package cairn.guide.web;

import cairn.guide.domain.Action;
import cairn.guide.domain.Adaptation;
import cairn.guide.domain.Moment;
import cairn.platform.page.Page;

/** The words of an action: the service's own where it has any, else plain ones, with the document's beside them. */
public final class ActionTexts {

    private ActionTexts() {}

    public static String title(Page page, Action action) {
        Adaptation own = action.ownWords();
        return own == null ? title(page, action.id().value()) : own.words(page.language());
    }

    /** Of an action of the document, of a principle, or of the question about the whole unit. */
    public static String title(Page page, String id) {
        if (id.startsWith("P.")) {
            return page.t("guide.principle." + id);
        }
        return id.equals(Moment.WHOLE) ? page.t("guide.whole") : page.t("guide.action." + id + ".title");
    }

    /** As the document has it. */
    public static String original(Page page, String id) {
        return page.t("guide.action." + id);
    }
}
