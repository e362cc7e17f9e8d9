package cairn.setup.web;

import cairn.answers.PostSettings.MayHold;
import cairn.places.Unit;
import cairn.platform.form.FormErrors;
import cairn.setup.web.NamesForm.Typed;
import java.util.List;

/**
 * Adding a post that answers for a unit, or one that looks first for other people's names.
 *
 * @param reader which of the two
 * @param unit the id of the chosen unit, as it was sent
 * @param holder the capacity of whoever will hold it, as it was sent; empty for nobody yet
 */
public record PostForm(
        boolean reader,
        Typed typed,
        String unit,
        String holder,
        List<Unit> units,
        List<MayHold> people,
        FormErrors errors) {}
