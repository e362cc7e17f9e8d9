package cairn.people;

import cairn.platform.Acting;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The forms of the settings that were sent: one that comes twice, even at once, is done once (walls, C1). */
@Repository
public class SettingsSent {

    private static final String SEND = """
            insert into people.settings_sent (id, organisation_id, by_id, on_date)
            values (:id, :organisation, platform.actor(), platform.today()) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    SettingsSent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this form has come before. A second one that comes meanwhile waits until the first is done or given up. */
    public boolean before(UUID form) {
        return jdbc.sql(SEND)
                        .param("id", form)
                        .param("organisation", Acting.current().home())
                        .update()
                == 0;
    }
}
