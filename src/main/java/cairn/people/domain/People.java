package cairn.people.domain;

import cairn.platform.Acting;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of the organisation, for its coordinator; for anyone else, themselves. */
@Repository
public class People {

    private static final String FOUND = """
            from people.person p
            where position(people.plain(:find) in people.plain(p.name)) > 0
              and :current = exists (select from people.capacity c
                                     where c.person_id = p.id and (c.until is null or c.until > platform.today()))
            """;
    private static final String COUNT = "select count(*) " + FOUND;
    private static final String LIST =
            "select p.id, p.name " + FOUND + " order by people.plain(p.name), p.id limit :most offset :from";
    private static final String NAMESAKES = """
            select id, name from people.person where people.plain(name) = people.plain(:name) and id <> :but order by id
            """;
    private static final String PERSON = "select id, name from people.person where id = :id";
    private static final String HELD = """
            select c.id, c.person_id as person, c.kind, c.unit_id as unit, c.since, c.until, c.by_name, c.given_on,
                   e.id as ending, e.reason, e.by_name as ended_by, e.on_date as ended_on
            from people.capacity c
            left join (people.ending e left join people.ending_undone u on u.ending_id = e.id)
                on e.capacity_id = c.id and u.ending_id is null
            """;
    private static final String OF_PEOPLE =
            HELD + " where c.person_id = any (:people) order by c.since desc, c.kind, c.id";
    private static final String ONE = HELD + " where c.id = :id";
    private static final String ADD = """
            insert into people.person (id, organisation_id, name) values (:id, :organisation, :name) on conflict do nothing
            """;
    private static final String GIVE = """
            insert into people.capacity (id, organisation_id, person_id, kind, unit_id, since, by_name)
            values (:id, :organisation, :person, :kind, :unit, :since, :byName) on conflict do nothing
            """;
    private static final String HOLDS = """
            select exists (select from people.capacity
                           where person_id = :person and id <> :but and kind = :kind
                             and unit_id is not distinct from cast(:unit as uuid) and (until is null or until > :since))
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One person of the organisation. */
    public record Person(UUID id, String name) {}

    /** How many people have this in their name: those who take part, or those who have moved on. */
    public int count(String find, boolean current) {
        return jdbc.sql(COUNT)
                .param("find", find)
                .param("current", current)
                .query(Integer.class)
                .single();
    }

    /** The same people by name. */
    public List<Person> list(String find, boolean current, int most, int from) {
        return jdbc.sql(LIST)
                .param("find", find)
                .param("current", current)
                .param("most", most)
                .param("from", from)
                .query(Person.class)
                .list();
    }

    /** Other people of this name, whatever the capitals and accents. */
    public List<Person> namesakes(String name, UUID but) {
        return jdbc.sql(NAMESAKES)
                .param("name", name)
                .param("but", but)
                .query(Person.class)
                .list();
    }

    public Optional<Person> find(UUID id) {
        return jdbc.sql(PERSON).param("id", id).query(Person.class).optional();
    }

    /** Everything that each of these people takes part as, took part as, or will; the newest first. */
    public Map<UUID, List<Held>> held(Collection<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : jdbc.sql(OF_PEOPLE).param("people", people.toArray(UUID[]::new)).query(Held.class).list().stream()
                        .collect(Collectors.groupingBy(Held::person));
    }

    public Optional<Held> capacity(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(Held.class).optional();
    }

    /**
     * Adds a person.
     *
     * @return false when this id is taken: nothing is done then
     */
    public boolean add(UUID id, String name) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("organisation", Acting.current().home())
                        .param("name", PersonName.kept(name))
                        .update()
                == 1;
    }

    /** From that day on this person takes part as this too. The same id given twice is given once. */
    public void give(UUID id, UUID person, Part part, String byName) {
        jdbc.sql(GIVE)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("person", person)
                .param("kind", part.kind().name())
                .param("unit", part.unit())
                .param("since", part.since())
                .param("byName", byName)
                .update();
    }

    /** Whether this person takes part as this already, there and on that day or later. */
    public boolean holds(UUID person, Part part, UUID but) {
        return jdbc.sql(HOLDS)
                .param("person", person)
                .param("but", but)
                .param("kind", part.kind().name())
                .param("unit", part.unit())
                .param("since", part.since())
                .query(Boolean.class)
                .single();
    }
}
