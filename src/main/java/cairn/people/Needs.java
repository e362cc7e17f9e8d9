package cairn.people;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Communication needs: said once, and shown wherever something is arranged (catalogue B.03). The person reads them, and
 * the coordinator what counts now.
 */
@Repository
public class Needs {

    private static final String SAY = """
            insert into people.need_list (id, organisation_id, person_id, needs, language, other, review_on, on_date)
            values (:id, :organisation, :person, string_to_array(:needs, ' '), :language, :other, :reviewOn,
                    platform.today()) on conflict do nothing
            """;
    private static final String ROWS =
            "select person_id, array_to_string(needs, ' ') as needs, language, other, review_on, on_date from people.need_list ";
    private static final String MINE = ROWS + "where person_id = platform.actor() order by recorded_at desc";
    private static final String NOW = ROWS + """
            where person_id = any (:people) and (id, person_id) not in (select row_id, person_id from people.replaced)
            """;

    private final JdbcClient jdbc;

    Needs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says them for whoever acts; the id is the form's own. The newest counts. */
    public void say(UUID id, Collection<Need> needs, String language, String other, @Nullable LocalDate reviewOn) {
        jdbc.sql(SAY)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("person", Acting.current().person())
                .param("needs", needs.stream().map(Need::name).collect(Collectors.joining(" ")))
                .param("language", language)
                .param("other", other)
                .param("reviewOn", reviewOn)
                .update();
    }

    /** What this person needs now, if they have said it and the reader may know. */
    public Optional<NeedList> forPerson(UUID person) {
        return Optional.ofNullable(forPeople(Set.of(person)).get(person));
    }

    /** What these people need now, by person; who has said nothing, or whose needs the reader may not know, is left out. */
    public Map<UUID, NeedList> forPeople(Collection<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : jdbc.sql(NOW).param("people", people.toArray(UUID[]::new)).query(Row.class).list().stream()
                        .collect(Collectors.toMap(Row::personId, Row::list));
    }

    /** Everything that whoever acts ever said they need, newest first. */
    public List<NeedList> mine() {
        return jdbc.sql(MINE).query(Row.class).list().stream().map(Row::list).toList();
    }

    private record Row(
            UUID personId,
            String needs,
            String language,
            String other,
            @Nullable LocalDate reviewOn,
            LocalDate onDate) {

        NeedList list() {
            List<Need> all = needs.isEmpty()
                    ? List.of()
                    : Arrays.stream(needs.split(" ")).map(Need::valueOf).toList();
            return new NeedList(all, language, other, reviewOn, onDate);
        }
    }
}
