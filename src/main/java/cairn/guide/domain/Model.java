package cairn.guide.domain;

import cairn.evidence.ActionId;
import cairn.platform.Acting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The three-level model: the 31 actions of the document (004, Figure 1) as data beside the program, and what a service has
 * changed, added or set aside. No level is locked, and nothing is added up.
 */
@Repository
public class Model {

    /** The first level: the provider's job first (GX.02). */
    public static final int FIRST = 1;

    public static final int LAST = 3;

    private static final String FILE = "/guide/model.csv";
    private static final String ADAPTED = """
            select id, action, number, kind, words_en, words_cy, reason, agreed_by, agreed_on, language, by_name, on_date as "on"
            from guide.adaptation where service_id = :service order by action, number desc
            """;
    private static final String ADAPT = """
            insert into guide.adaptation (id, organisation_id, service_id, action, number, kind, words_en, words_cy, reason,
                agreed_by, agreed_on, language, by_id, by_name, on_date)
            select :id, :organisation, :service, :action, newest + 1, :kind, :wordsEn, :wordsCy, :reason,
                :agreedBy, :agreedOn, :language, platform.actor(), :byName, platform.today()
            from (select coalesce(max(number), 0) as newest from guide.adaptation
                  where service_id = :service and action = :action) n
            where newest = :after on conflict do nothing
            """;
    private static final String THERE = "select exists (select from guide.adaptation where id = :id)";

    private static final List<Action> ORIGINAL = read();

    private final JdbcClient jdbc;

    Model(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The document's own 31 actions. */
    public static List<Action> original() {
        return ORIGINAL;
    }

    /** The principles that its actions serve, by their catalogue IDs (P.07). */
    public static List<String> principles() {
        return ORIGINAL.stream()
                .flatMap(action -> action.principles().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The actions of this service in their order: level by level, those that it added last. */
    public List<Action> of(UUID service) {
        return of(adaptations(service));
    }

    /** The same, from all that the service ever changed. */
    public static List<Action> of(List<Adaptation> adaptations) {
        Map<String, Adaptation> newest = adaptations.stream()
                .collect(Collectors.toMap(Adaptation::action, Function.identity(), (newer, older) -> newer));
        Stream<Action> kept = ORIGINAL.stream()
                .map(action -> adapted(action, newest.get(action.id().value())));
        Stream<Action> added = newest.values().stream()
                .filter(a -> a.action().startsWith("N"))
                .map(a -> new Action(new ActionId(a.action()), a.action().charAt(1) - '0', List.of(), List.of(), a));
        return Stream.concat(kept, added)
                .sorted(Comparator.comparingInt(Action::level)
                        .thenComparing(action -> !action.original())
                        .thenComparing(Action::id))
                .toList();
    }

    /** The action of this id as the service has it. */
    public Optional<Action> find(UUID service, String id) {
        return of(service).stream()
                .filter(action -> action.id().value().equals(id))
                .findFirst();
    }

    /** All that the service ever changed, the newest of each action first. */
    public List<Adaptation> adaptations(UUID service) {
        return jdbc.sql(ADAPTED)
                .param("service", service)
                .query(Adaptation.class)
                .list();
    }

    /** The id under which the service's next own action of this level would stand. */
    public String next(UUID service, int level) {
        long there = of(service).stream()
                .filter(action -> action.level() == level && !action.original())
                .count();
        return "N%d.%02d".formatted(level, there + 1);
    }

    /**
     * A change to the model.
     *
     * @param after the number of the newest change to this action that stood on the page; 0 when there was none
     */
    public record Change(
            UUID id,
            UUID service,
            String action,
            int after,
            Adaptation.Kind kind,
            String wordsEn,
            String wordsCy,
            String reason,
            String agreedBy,
            LocalDate agreedOn,
            String language) {}

    /**
     * Adapts the model. Row-level security asks that the coordinator writes it down. Gives back false, and writes nothing,
     * when somebody changed the action first.
     */
    public boolean adapt(Change change, String byName) {
        boolean words = change.kind().hasWords();
        return jdbc.sql(ADAPT)
                                .param("id", change.id())
                                .param("organisation", Acting.current().home())
                                .param("service", change.service())
                                .param("action", change.action())
                                .param("after", change.after())
                                .param("kind", change.kind().name())
                                .param("wordsEn", words ? change.wordsEn() : "")
                                .param("wordsCy", words ? change.wordsCy() : "")
                                .param("reason", change.reason())
                                .param("agreedBy", change.agreedBy())
                                .param("agreedOn", change.agreedOn())
                                .param("language", change.language())
                                .param("byName", byName)
                                .update()
                        == 1
                || jdbc.sql(THERE).param("id", change.id()).query(Boolean.class).single();
    }

    private static Action adapted(Action action, @Nullable Adaptation newest) {
        boolean holds = newest != null && newest.kind() != Adaptation.Kind.ORIGINAL;
        return new Action(action.id(), action.level(), action.principles(), action.helps(), holds ? newest : null);
    }

    private static List<Action> read() {
        try (InputStream file = Objects.requireNonNull(Model.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Action(
                            new ActionId(cells[0]), Integer.parseInt(cells[1]), words(cells[2]), words(cells[3]), null))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).toList();
    }
}
