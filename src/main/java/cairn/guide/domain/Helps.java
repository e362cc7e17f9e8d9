package cairn.guide.domain;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What helped here with an action, and the local policy and procedure that it rests on (catalogue GX.14). */
@Repository
public class Helps {

    /** One statement for the three: they stand on one page, and each is a few rows. */
    private static final String BESIDE = """
            select 'ENTERED' as what, e.id, '' as kind, e.body, e.document as place, e.gap, e.language, e.by_name, e.taking_part_as,
                   e.on_date as "on", e.by_id = platform.actor() as mine
            from guide.entered e where e.unit_id = :unit and e.action = :action
              and not exists (select from guide.entered_taken_back t where t.entered_id = e.id)
            union all
            select 'HELPED', h.id, '', h.body, '', false, h.language, h.by_name, h.taking_part_as, h.on_date, h.by_id = platform.actor()
            from guide.helped h where h.service_id = :service and h.action = :action
              and not exists (select from guide.helped_taken_back t where t.helped_id = h.id)
            union all
            select 'RESTS_ON', r.id, r.kind, r.title, r.place, false, '', r.by_name, '', r.on_date, false
            from guide.rests_on r where r.service_id = :service and r.action = :action
              and not exists (select from guide.rests_on_ended e where e.rests_on_id = r.id)
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

    /**
     * What people wrote beside an action of a unit.
     *
     * @param entered what they know of it where Cairn keeps no records, the newest first
     * @param helped what has helped in the service, the oldest first
     * @param restsOn its policies, procedures and principles, by their titles
     */
    public record Beside(List<Entered> entered, List<Helped> helped, List<RestsOn> restsOn) {}

    public Beside beside(UUID unit, UUID service, String action) {
        List<Row> rows =
                of(BESIDE, service, action).param("unit", unit).query(Row.class).list();
        return new Beside(
                rows.stream()
                        .filter(row -> row.what().equals("ENTERED"))
                        .sorted(Comparator.comparing(Row::on).reversed().thenComparing(Row::id))
                        .map(row -> row.entered(action))
                        .toList(),
                rows.stream()
                        .filter(row -> row.what().equals("HELPED"))
                        .sorted(Comparator.comparing(Row::on).thenComparing(Row::id))
                        .map(Row::helped)
                        .toList(),
                rows.stream()
                        .filter(row -> row.what().equals("RESTS_ON"))
                        .map(Row::restsOn)
                        .sorted(Comparator.comparing(RestsOn::kind)
                                .thenComparing(RestsOn::title)
                                .thenComparing(RestsOn::id))
                        .toList());
    }

    private record Row(
            String what,
            UUID id,
            String kind,
            String body,
            String place,
            boolean gap,
            String language,
            String byName,
            String takingPartAs,
            LocalDate on,
            boolean mine) {

        Entered entered(String action) {
            return new Entered(id, action, body, place, gap, language, byName, takingPartAs, on, mine);
        }

        Helped helped() {
            return new Helped(id, body, language, byName, takingPartAs, on, mine);
        }

        RestsOn restsOn() {
            return new RestsOn(id, RestsOn.Kind.valueOf(kind), body, place, byName, on);
        }
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
