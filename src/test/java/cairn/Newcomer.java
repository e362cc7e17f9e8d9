package cairn;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody new in the sample service, whom no other test knows: a service user of no unit, signed in. */
public record Newcomer(UUID person, String name, Wire wire) {

    private static final String ADD = """
            with person as (insert into people.person (id, organisation_id, name)
                            select :id, organisation_id, :name from people.person where name = 'Anwen'
                            returning id, organisation_id),
                 capacity as (insert into people.capacity (id, organisation_id, person_id, kind, since)
                              select gen_random_uuid(), organisation_id, id, 'SERVICE_USER', date '2020-01-01' from person)
            insert into people.sample_person (person_id, organisation_id, place) select id, organisation_id, 99 from person
            """;

    public static Newcomer arrives(JdbcClient superuser, int port) {
        UUID id = UUID.randomUUID();
        String name = "Newcomer " + id.toString().substring(0, 8);
        superuser.sql(ADD).param("id", id).param("name", name).update();
        try {
            return new Newcomer(id, name, new Wire(port).signIn(name));
        } finally {
            superuser
                    .sql("delete from people.sample_person where person_id = :id")
                    .param("id", id)
                    .update();
        }
    }
}
