package cairn.guide.domain;

import cairn.guide.domain.Reflection.After;
import cairn.guide.domain.Reflection.Begun;
import cairn.guide.domain.Reflection.Told;
import cairn.platform.Acting;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people write of trying something new. The database shows whoever acts their own, and those that others let them read. */
@Repository
public class Reflections {

    private static final String REFLECTION = """
            select r.id, r.name, r.taking_part_as, r.trying, r.hoped, r.feared, r.expected, r.language, r.on_date as "on",
                   r.person_id = platform.actor() as mine
            from guide.reflection r
            """;
    private static final String BY_ID = REFLECTION + " where r.id = :id";
    private static final String A_PAGE = " order by r.recorded_at desc, r.id limit :most offset :skipped";
    private static final String MINE = REFLECTION + " where r.person_id = platform.actor()" + A_PAGE;
    private static final String OF_OTHERS = REFLECTION + " where r.person_id <> platform.actor()" + A_PAGE;
    private static final String AFTER = """
            select id, happened, change_wanted, language, on_date as "on" from guide.reflection_after
            where reflection_id = :reflection order by recorded_at, id
            """;
    private static final String BEGIN = """
            insert into guide.reflection (id, organisation_id, person_id, name, taking_part_as, trying, hoped, feared, expected,
                                          language, on_date)
            values (:id, :organisation, platform.actor(), :name, :takingPartAs, :trying, :hoped, :feared, :expected,
                    :language, platform.today()) on conflict do nothing
            """;
    private static final String BEGUN = """
            select exists (select from guide.reflection
                           where id = :id and person_id = platform.actor() and trying = :trying and hoped = :hoped
                             and feared = :feared and expected = :expected)
            """;
    private static final String TELL = """
            insert into guide.reflection_after (id, organisation_id, reflection_id, person_id, happened, change_wanted, language,
                                                on_date)
            values (:id, :organisation, :reflection, platform.actor(), :happened, :changeWanted, :language, platform.today())
            on conflict do nothing
            """;
    private static final String TOLD = """
            select exists (select from guide.reflection_after
                           where id = :id and reflection_id = :reflection and happened = :happened and change_wanted = :changeWanted)
            """;

    private final JdbcClient jdbc;

    Reflections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Reflection> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(Reflection.class).optional();
    }

    /** Those of whoever acts, the newest first. */
    public List<Reflection> mine(int most, int skipped) {
        return page(MINE, most, skipped);
    }

    /** Those that others let whoever acts read, the newest first. */
    public List<Reflection> ofOthers(int most, int skipped) {
        return page(OF_OTHERS, most, skipped);
    }

    /** What happened, in the order in which it was told. */
    public List<After> after(UUID reflection) {
        return jdbc.sql(AFTER)
                .param("reflection", reflection)
                .query(After.class)
                .list();
    }

    /** Writes it down for its author alone. Gives back false, and writes nothing, when the form brought other words before. */
    public boolean begin(Begun begun) {
        int added = jdbc.sql(BEGIN)
                .param("organisation", Acting.current().home())
                .param("name", begun.by().name())
                .param("takingPartAs", begun.by().takingPartAs())
                .param("language", begun.language().code())
                .param("id", begun.id())
                .param("trying", begun.trying())
                .param("hoped", begun.hoped())
                .param("feared", begun.feared())
                .param("expected", begun.expected())
                .update();
        return added == 1
                || jdbc.sql(BEGUN)
                        .param("id", begun.id())
                        .param("trying", begun.trying())
                        .param("hoped", begun.hoped())
                        .param("feared", begun.feared())
                        .param("expected", begun.expected())
                        .query(Boolean.class)
                        .single();
    }

    /** Writes down what happened. Gives back false, and writes nothing, when the form brought other words before. */
    public boolean tell(Told told) {
        int added = jdbc.sql(TELL)
                .param("organisation", Acting.current().home())
                .param("language", told.language().code())
                .param("id", told.id())
                .param("reflection", told.reflection())
                .param("happened", told.happened())
                .param("changeWanted", told.changeWanted())
                .update();
        return added == 1
                || jdbc.sql(TOLD)
                        .param("id", told.id())
                        .param("reflection", told.reflection())
                        .param("happened", told.happened())
                        .param("changeWanted", told.changeWanted())
                        .query(Boolean.class)
                        .single();
    }

    private List<Reflection> page(String sql, int most, int skipped) {
        return jdbc.sql(sql)
                .param("most", most)
                .param("skipped", skipped)
                .query(Reflection.class)
                .list();
    }
}
