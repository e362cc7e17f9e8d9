package cairn.guide.domain;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What helped here with an action, and the local policy and procedure that it rests on (catalogue GX.14). */
@Repository
public class Helps {

    private static final String HELPED = """
            select h.id, h.body, h.language, h.by_name, h.taking_part_as, h.on_date as "on", h.by_id = platform.actor() as mine
            from guide.helped h where h.service_id = :service and h.action = :action
              and not exists (select from guide.helped_taken_back t where t.helped_id = h.id)
            order by h.on_date, h.id
            """;
    private static final String ADD_HELPED = """
            insert into guide.helped (id, organisation_id, service_id, action, body, language, by_id, by_name, taking_part_as, on_date)
            values (:id, :organisation, :service, :action, :body, :language, platform.actor(), :byName, :takingPartAs, platform.today())
            on conflict do nothing
            """;
    private static final String TAKE_BACK = """
            insert into guide.helped_taken_back (helped_id, organisation_id, on_date)
            values (:id, :organisation, platform.today()) on conflict do nothing
            """;
    private static final String RESTS_ON = """
            select r.id, r.kind, r.title, r.place, r.by_name, r.on_date as "on"
            from guide.rests_on r where r.service_id = :service and r.action = :action
              and not exists (select from guide.rests_on_ended e where e.rests_on_id = r.id)
            order by r.kind, r.title, r.id
            """;
    private static final String ADD_RESTS_ON = """
            insert into guide.rests_on (id, organisation_id, service_id, action, kind, title, place, by_id, by_name, on_date)
            values (:id, :organisation, :service, :action, :kind, :title, :place, platform.actor(), :byName, platform.today())
            on conflict do nothing
            """;
    private static final String END = """
            insert into guide.rests_on_ended (rests_on_id, organisation_id, by_id, by_name, on_date)
            values (:id, :organisation, platform.actor(), :byName, platform.today()) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Helps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody says has helped here. */
    public record Helped(
            UUID id, String body, String language, String byName, String takingPartAs, LocalDate on, boolean mine) {}

    /**
     * What an action rests on.
     *
     * @param place where it can be read: an address of the web, or where the paper is
     */
    public record RestsOn(UUID id, Kind kind, String title, String place, String byName, LocalDate on) {

        /** What sort of document it is. */
        public enum Kind {
            POLICY,
            PROCEDURE,
            PRINCIPLE;

            public String key() {
                return "guide.restsOn." + name();
            }
        }

        /** Whether the place can be opened from the page. */
        public boolean opens() {
            return place.startsWith("https://");
        }
    }

    public List<Helped> helped(UUID service, String action) {
        return of(HELPED, service, action).query(Helped.class).list();
    }

    public void addHelped(UUID id, UUID service, String action, String body, String language, By by) {
        of(ADD_HELPED, service, action)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("body", body)
                .param("language", language)
                .param("byName", by.name())
                .param("takingPartAs", by.takingPartAs())
                .update();
    }

    /** Its author takes it back. Row-level security refuses anyone else. */
    public void takeBackHelped(UUID id) {
        jdbc.sql(TAKE_BACK)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .update();
    }

    public List<RestsOn> restsOn(UUID service, String action) {
        return of(RESTS_ON, service, action).query(RestsOn.class).list();
    }

    public void addRestsOn(UUID service, String action, RestsOn added) {
        of(ADD_RESTS_ON, service, action)
                .param("id", added.id())
                .param("organisation", Acting.current().home())
                .param("kind", added.kind().name())
                .param("title", added.title())
                .param("place", added.place())
                .param("byName", added.byName())
                .update();
    }

    /** It does not hold any more. */
    public void endRestsOn(UUID id, String byName) {
        jdbc.sql(END)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("byName", byName)
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, UUID service, String action) {
        return jdbc.sql(sql).param("service", service).param("action", action);
    }
}
