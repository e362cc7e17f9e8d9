package cairn.voice.web;

import cairn.answers.Loop.Count;
import cairn.places.Unit;
import java.util.List;

/** Every unit with what is owed there. */
public record UnitsView(List<Row> rows) {

    /** One unit. */
    public record Row(Unit unit, Count owed) {}
}
