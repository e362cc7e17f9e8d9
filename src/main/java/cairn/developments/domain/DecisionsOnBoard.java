package cairn.developments.domain;

import static java.util.stream.Collectors.toMap;

import cairn.platform.text.Language;
import cairn.principles.Decision;
import cairn.principles.DecisionSource;
import cairn.principles.Namings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes of colour that name a principle. */
@Repository
@Order(1)
class DecisionsOnBoard implements DecisionSource {

    private static final String NAMING = """
            select e.development_id as development, e.colour, e.refused, e.language, e.on_date as "on", n.number, n.strains, n.because
            from developments.entry_principle n join developments.entry e on e.id = n.decision_id
            where n.principle_id = :principle order by e.recorded_at desc, e.id limit :most
            """;

    private final JdbcClient jdbc;
    private final Namings namings;
    private final Board board;

    DecisionsOnBoard(JdbcClient jdbc, Board board) {
        this.jdbc = jdbc;
        this.namings = new Namings(jdbc, "developments", "entry");
        this.board = board;
    }

    @Override
    public Map<UUID, Integer> numbers(UUID service) {
        return namings.numbers(service);
    }

    @Override
    public List<Decision> naming(UUID principle, Language language, int most) {
        List<Row> rows = jdbc.sql(NAMING)
                .param("principle", principle)
                .param("most", most)
                .query(Row.class)
                .list();
        Map<UUID, Card> cards = board
                .find(rows.stream().map(Row::development).distinct().toList(), language)
                .stream()
                .collect(toMap(Card::id, Function.identity()));
        return rows.stream()
                .map(row -> row.decision(Objects.requireNonNull(cards.get(row.development()))))
                .toList();
    }

    private record Row(
            UUID development,
            Colour colour,
            boolean refused,
            String language,
            LocalDate on,
            int number,
            boolean strains,
            String because) {

        Decision decision(Card card) {
            return new Decision(
                    Entry.key(colour, refused),
                    card.title(),
                    card.language(),
                    "/developments/" + development,
                    number,
                    strains,
                    because,
                    language,
                    on);
        }
    }
}
