package cairn.answers;

import cairn.answers.PostBook.Duty;
import cairn.people.Capacity;
import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says which posts owe answers and who holds them first, as the founder. */
@Repository
public class FirstPosts {

    private static final String POST = """
            insert into answers.post (id, organisation_id, title_en, title_cy, above_id)
            values (:id, :organisation, :en, :cy, :above)
            """;
    private static final String HOLDER = """
            insert into answers.post_holder (id, organisation_id, post_id, person_id, capacity_id, deputy, since)
            values (gen_random_uuid(), :organisation, :post, :person, :capacity, :deputy, :since)
            """;
    private static final String DUTY = """
            insert into answers.duty (id, organisation_id, post_id, unit_id, kind, independent_reader)
            values (gen_random_uuid(), :organisation, :post, :unit, :kind, :reader)
            """;

    private final JdbcClient jdbc;

    FirstPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void post(UUID id, String titleEn, String titleCy, @Nullable UUID above) {
        jdbc.sql(POST)
                .param("id", id)
                .param("organisation", organisation())
                .param("en", titleEn)
                .param("cy", titleCy)
                .param("above", above)
                .update();
    }

    /** A person holds the post, or stands in, as one of their capacities. */
    public void holder(UUID post, UUID person, Capacity capacity, boolean deputy, LocalDate since) {
        jdbc.sql(HOLDER)
                .param("organisation", organisation())
                .param("post", post)
                .param("person", person)
                .param("capacity", capacity.id())
                .param("deputy", deputy)
                .param("since", since)
                .update();
    }

    public void duty(Duty duty) {
        jdbc.sql(DUTY)
                .param("organisation", organisation())
                .param("post", duty.post())
                .param("unit", duty.unit())
                .param("kind", duty.kind())
                .param("reader", duty.independentReader())
                .update();
    }

    private static UUID organisation() {
        return Acting.current().home();
    }
}
