package cairn.guide.domain;

import java.util.List;

/** What stands in the model's file. */
public final class ModelData {

    private ModelData() {}

    public static List<String> actions() {
        return Model.original().stream().map(action -> action.id().value()).toList();
    }

    public static List<String> helps() {
        return Model.original().stream()
                .flatMap(action -> action.helps().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
