package cairn.developments.domain;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the colours mean at a service, and whether its board is open to anyone: each change is a row that stays. */
@Repository
public class Meanings {

    private static final String ALL = """
            select id, number, red_en, red_cy, amber_en, amber_cy, green_en, green_cy, most_at_once, agreed_by, agreed_on,
                   by_name, on_date as "on"
            from developments.meaning where service_id = :service order by number desc
            """;
    private static final String ADD = """
            insert into developments.meaning (id, organisation_id, service_id, number, red_en, red_cy, amber_en, amber_cy,
                green_en, green_cy, most_at_once, agreed_by, agreed_on, by_id, by_name, on_date)
            select :id, :organisation, :service, coalesce(max(number), 0) + 1, :redEn, :redCy, :amberEn, :amberCy,
                :greenEn, :greenCy, :mostAtOnce, :agreedBy, :agreedOn, :me, :byName, platform.today()
            from developments.meaning where service_id = :service on conflict do nothing
            """;
    private static final String OPEN =
            "select open from developments.opening where service_id = :service order by number desc limit 1";
    private static final String OPENINGS = """
            select open, by_name, on_date as "on" from developments.opening where service_id = :service order by number desc
            """;
    private static final String SET_OPEN = """
            insert into developments.opening (service_id, number, organisation_id, open, by_id, by_name, on_date)
            select :service, coalesce(max(number), 0) + 1, :organisation, :open, :me, :byName, platform.today()
            from developments.opening where service_id = :service on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Meanings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every wording the forum has agreed, the newest first; none until it has. */
    public List<Meaning> all(UUID service) {
        return jdbc.sql(ALL).param("service", service).query(Meaning.class).list();
    }

    /** The words that hold now. */
    public Optional<Meaning> newest(UUID service) {
        return all(service).stream().findFirst();
    }

    /** Words in both languages, with who agreed them. */
    public record Agreed(
            UUID id,
            String redEn,
            String redCy,
            String amberEn,
            String amberCy,
            String greenEn,
            String greenCy,
            @Nullable Integer mostAtOnce,
            String agreedBy,
            LocalDate agreedOn) {}

    /** From now on these words hold; the earlier ones stay readable. Row-level security asks that the coordinator writes. */
    public void agree(UUID service, Agreed agreed, String byName) {
        statement(ADD, service, byName)
                .param("id", agreed.id())
                .param("redEn", agreed.redEn())
                .param("redCy", agreed.redCy())
                .param("amberEn", agreed.amberEn())
                .param("amberCy", agreed.amberCy())
                .param("greenEn", agreed.greenEn())
                .param("greenCy", agreed.greenCy())
                .param("mostAtOnce", agreed.mostAtOnce())
                .param("agreedBy", agreed.agreedBy())
                .param("agreedOn", agreed.agreedOn())
                .update();
    }

    /** Whether people who are not signed in may read the board. */
    public boolean open(UUID service) {
        return jdbc.sql(OPEN)
                .param("service", service)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Each time that the board was opened or shut. */
    public record Opening(boolean open, String byName, LocalDate on) {}

    public List<Opening> openings(UUID service) {
        return jdbc.sql(OPENINGS).param("service", service).query(Opening.class).list();
    }

    /** Opens the board to people who are not signed in, or shuts it again. */
    public void setOpen(UUID service, boolean open, String byName) {
        statement(SET_OPEN, service, byName).param("open", open).update();
    }

    private JdbcClient.StatementSpec statement(String sql, UUID service, String byName) {
        return jdbc.sql(sql)
                .param("service", service)
                .param("organisation", Acting.current().home())
                .param("me", Acting.current().person())
                .param("byName", byName);
    }
}
