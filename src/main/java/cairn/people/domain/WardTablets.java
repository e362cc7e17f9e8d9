package cairn.people.domain;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The devices that others use too. Who signed in on one, and when, is kept nowhere. */
@Repository
public class WardTablets {

    private static final String ADD = """
            insert into people.ward_tablet (id, organisation_id, unit_id, name, token_hash, by_id, by_name, on_date)
            values (:id, :organisation, :unit, :name, :hash, :by, :byName, platform.today())
            """;
    private static final String END = """
            insert into people.ward_tablet_end (tablet_id, organisation_id, by_id, by_name, on_date)
            select id, :organisation, :by, :byName, platform.today() from people.ward_tablet where id = :id
            on conflict do nothing
            """;
    private static final String STILL = "not exists (select from people.ward_tablet_end e where e.tablet_id = w.id)";
    private static final String ROWS =
            "select w.id, w.unit_id as unit, w.name, w.by_name, w.on_date as since from people.ward_tablet w where ";
    private static final String LIST = ROWS + STILL + " order by w.name, w.id";
    private static final String AT_HAND = "select set_config('cairn.tablet', :hash, true)";
    private static final String HERE = ROWS + STILL + " and w.token_hash = :hash";

    private final JdbcClient jdbc;

    WardTablets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A ward tablet.
     *
     * @param unit where it is used; null for one that is used across the organisation
     * @param byName who made it one
     */
    public record WardTablet(UUID id, @Nullable UUID unit, String name, String byName, LocalDate since) {}

    /** From today on the device with this token is a ward tablet. */
    public void add(@Nullable UUID unit, String name, byte[] tokenHash, String byName) {
        jdbc.sql(ADD)
                .param("id", UUID.randomUUID())
                .param("organisation", Acting.current().home())
                .param("unit", unit)
                .param("name", name)
                .param("hash", tokenHash)
                .param("by", Acting.current().person())
                .param("byName", byName)
                .update();
    }

    /** No longer a ward tablet; of two who say so at once, one is written down. */
    public void end(UUID id, String byName) {
        jdbc.sql(END)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("by", Acting.current().person())
                .param("byName", byName)
                .update();
    }

    /** Those for which whoever acts arranges. */
    public List<WardTablet> all() {
        return jdbc.sql(LIST).query(WardTablet.class).list();
    }

    /** The one that has this token, whoever acts. */
    public Optional<WardTablet> with(byte[] tokenHash) {
        jdbc.sql(AT_HAND)
                .param("hash", HexFormat.of().formatHex(tokenHash))
                .query(String.class)
                .single();
        return jdbc.sql(HERE).param("hash", tokenHash).query(WardTablet.class).optional();
    }
}
