package cairn.guide.domain;

import java.util.List;
import java.util.function.Function;

/** What stands in the model's file. */
public final class ModelData {

    private ModelData() {}

    public static List<String> actions() {
        return Model.original().stream().map(action -> action.id().value()).toList();
    }

    public static List<String> helps() {
        return of(Action::helps);
    }

    public static List<String> principles() {
        return of(Action::principles);
    }

    private static List<String> of(Function<Action, List<String>> part) {
        return Model.original().stream()
                .flatMap(action -> part.apply(action).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
