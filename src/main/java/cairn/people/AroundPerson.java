package cairn.people;

import cairn.platform.page.Around;
import cairn.platform.page.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks, for the frame of each page and once, whether the person signed in still takes part, how they like to read, and for
 * whom they write now.
 */
@Component
class AroundPerson implements Around.Source {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String AROUND = """
            select people.taking_part(), r.size, r.calm, r.aloud, w.id, w.person_name,
                   w.recorded_at + interval '30 minutes' as until
            from (select) as me
            left join (%s) r on true
            left join people.writing_now() w on true
            """.formatted(Readings.NEWEST);

    private final JdbcClient jdbc;

    AroundPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Around current() {
        return jdbc.sql(AROUND)
                .query((row, number) -> new Around(row.getBoolean("taking_part"), reading(row), writingFor(row)))
                .single();
    }

    private static @Nullable Reading reading(ResultSet row) throws SQLException {
        String size = row.getString("size");
        return size == null
                ? null
                : new Reading(Reading.Size.valueOf(size), row.getBoolean("calm"), row.getBoolean("aloud"));
    }

    private static Around.@Nullable WritingFor writingFor(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return id == null
                ? null
                : new Around.WritingFor(
                        id,
                        row.getString("person_name"),
                        row.getObject("until", OffsetDateTime.class)
                                .atZoneSameInstant(LONDON)
                                .toLocalTime());
    }
}
