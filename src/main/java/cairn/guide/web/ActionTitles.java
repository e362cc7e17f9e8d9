package cairn.guide.web;

import cairn.platform.page.Page;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the actions of the model are called on the pages of a unit's plan and trials. */
@Component
class ActionTitles {

    /** How many actions each level of the model has. */
    private static final List<Integer> LEVELS = List.of(14, 8, 9);

    /** What this action is called. */
    String of(Page page, UUID unit, String action) {
        return action;
    }

    /** The actions that a unit may choose of, in the order of the model. */
    List<String> at(UUID unit) {
        return Stream.of(1, 2, 3)
                .flatMap(level -> IntStream.rangeClosed(1, LEVELS.get(level - 1))
                        .mapToObj(number -> "G%d.%02d".formatted(level, number)))
                .toList();
    }
}
