package cairn.developments.domain;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who takes part in a development from setting it up to looking back (catalogue P.12, P.08), and why it is not done together
 * where it is not (GX.07). Nothing is overwritten: the newest word on a stage counts, the earlier ones stay.
 */
@Repository
public class Parts {

    private static final String OF = """
            select stage, number, service_users, carers, staff, others, body, by_name, on_date as "on"
            from developments.part where development_id = :development order by stage, number desc
            """;
    private static final String ADD = """
            insert into developments.part (development_id, stage, number, organisation_id, service_users, carers, staff, others,
                                           body, by_id, by_name, on_date)
            select :development, :stage, newest + 1, :organisation, :serviceUsers, :carers, :staff, :others,
                   :body, platform.actor(), :byName, platform.today()
            from (select coalesce(max(number), 0) as newest from developments.part
                  where development_id = :development and stage = :stage) n
            where newest = :after on conflict do nothing
            """;
    private static final String SAID = """
            select exists (select from developments.part where development_id = :development and stage = :stage
                and number - 1 = :after and service_users = :serviceUsers and carers = :carers and staff = :staff
                and others = :others and body = :body and by_id = platform.actor())
            """;

    private final JdbcClient jdbc;

    Parts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The three stages at which people with lived experience take part, or do not. */
    public enum Stage {
        SETTING,
        DOING,
        LOOKING_BACK;

        public String key() {
            return "developments.part.stage." + name();
        }
    }

    /** Those with whom it is done. */
    public enum Side {
        SERVICE_USERS,
        CARERS,
        STAFF,
        OTHERS;

        public String key() {
            return "developments.part.side." + name();
        }

        /** Whether these are the people whom it is for. */
        public boolean livedExperience() {
            return this == SERVICE_USERS || this == CARERS;
        }
    }

    /**
     * What somebody said of one stage.
     *
     * @param body what they do there; or why it is not done together
     */
    public record Part(
            Stage stage,
            int number,
            boolean serviceUsers,
            boolean carers,
            boolean staff,
            boolean others,
            String body,
            String byName,
            LocalDate on) {

        public boolean takes(Side side) {
            return switch (side) {
                case SERVICE_USERS -> serviceUsers;
                case CARERS -> carers;
                case STAFF -> staff;
                case OTHERS -> others;
            };
        }

        /** Whether service users or carers take part. */
        public boolean livedExperience() {
            return serviceUsers || carers;
        }
    }

    /**
     * What somebody wants to say of a stage.
     *
     * @param after the number of the newest word on it that stood on their page; 0 when there was none
     */
    public record Said(UUID development, Stage stage, int after, Set<Side> sides, String body) {}

    /** All that was said, the newest of each stage first. */
    public List<Part> of(UUID development) {
        return jdbc.sql(OF).param("development", development).query(Part.class).list();
    }

    /** Says it. Gives back false, and writes nothing, when somebody said something else of this stage first. */
    public boolean say(Said said, String name) {
        return statement(ADD, said)
                                .param("organisation", Acting.current().home())
                                .param("byName", name)
                                .update()
                        == 1
                || statement(SAID, said).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec statement(String sql, Said said) {
        return jdbc.sql(sql)
                .param("development", said.development())
                .param("stage", said.stage().name())
                .param("after", said.after())
                .param("serviceUsers", said.sides().contains(Side.SERVICE_USERS))
                .param("carers", said.sides().contains(Side.CARERS))
                .param("staff", said.sides().contains(Side.STAFF))
                .param("others", said.sides().contains(Side.OTHERS))
                .param("body", said.body());
    }
}
