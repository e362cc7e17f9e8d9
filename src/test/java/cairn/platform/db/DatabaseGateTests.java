package cairn.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.platform.postgres.Database;
import cairn.platform.postgres.Role;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the database itself refuses, whatever the program asks (walls, 3.2). Run it after every restore too. */
@CairnTest
@Tag("repository")
class DatabaseGateTests {

    private static final String NOT_PERMITTED = "42501";
    private static final String CHECK_VIOLATED = "23514";

    /**
     * Reviewed. Spring Session's own tables hold no business row and are read before anyone is known. The embedded
     * server's superuser makes the roles at start-up; the running program never enters as it. Who backs up reads all and writes
     * nothing, Flyway's own tables too.
     */
    private static final List<String> REVIEWED = List.of(
            "no forced RLS: platform.spring_session",
            "no forced RLS: platform.spring_session_attributes",
            "strong app role: cairn_super");

    private static final String GATE = """
            SELECT 'no forced RLS: '||c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid=c.relnamespace
             WHERE c.relkind IN ('r','p') AND n.nspname NOT IN ('pg_catalog','information_schema')
               AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
               AND EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolcanlogin AND NOT r.rolsuper AND r.oid<>c.relowner AND r.rolname<>'cairn_backup'
                           AND has_table_privilege(r.oid,c.oid,'SELECT,INSERT,UPDATE,DELETE'))
            UNION ALL SELECT 'definer view: '||c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid=c.relnamespace
             WHERE c.relkind='v' AND n.nspname NOT IN ('pg_catalog','information_schema')
               AND NOT coalesce(c.reloptions::text[]
                   && ARRAY['security_invoker=true','security_invoker=on','security_invoker=1'], false)
            UNION ALL SELECT 'materialised view: '||oid::regclass FROM pg_class WHERE relkind='m'
            UNION ALL SELECT 'security definer: '||p.oid::regprocedure FROM pg_proc p
             JOIN pg_namespace n ON n.oid=p.pronamespace
             WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog','information_schema')
            UNION ALL SELECT 'strong app role: '||rolname FROM pg_roles r
             WHERE rolcanlogin AND rolname LIKE 'cairn\\_%' AND rolname NOT IN ('cairn_backup')
               AND (rolsuper OR rolbypassrls OR rolcreaterole OR EXISTS (SELECT 1 FROM pg_class WHERE relowner=r.oid))
            ORDER BY 1
            """;

    private static final String TABLES_WITHOUT_ORGANISATION = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'platform', 'flyway')
              and not (c.relrowsecurity and c.relforcerowsecurity and (c.oid::regclass::text = 'places.organisation'
                  or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id'
                             and a.attnotnull and a.atttypid = 'uuid'::regtype)))
            """;

    private static final String CHANGES = """
            select r.rolname || ' ' || p.privilege || ' ' || c.oid::regclass
            from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                 pg_roles r, unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) as p (privilege)
            where c.relkind in ('r', 'p', 'v') and n.nspname not in ('pg_catalog', 'information_schema')
              and r.rolcanlogin and not r.rolsuper
              and (has_table_privilege(r.oid, c.oid, p.privilege)
                   or (p.privilege in ('UPDATE', 'REFERENCES') and has_any_column_privilege(r.oid, c.oid, p.privilege)))
            order by 1
            """;

    private static final String OF_ERASE = """
            select c.oid::regclass || ' ' || p.privilege || coalesce(' ' || a.attname, '')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) as p (privilege)
            left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and p.privilege in ('SELECT', 'INSERT', 'UPDATE')
            where c.relkind in ('r', 'p', 'v') and n.nspname not in ('pg_catalog', 'information_schema')
              and case when a.attname is null then has_table_privilege( c.oid, p.privilege)
                       else has_column_privilege( c.oid, a.attnum, p.privilege) end
            order by 1
            """;

    private static final String WRITTEN_BY_BACKUP = """
            select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace, pg_roles r
            where r.rolname = 'cairn_backup' and c.relkind in ('r', 'p', 'v', 'S')
              and n.nspname not in ('pg_catalog', 'information_schema')
              and (has_table_privilege(r.oid, c.oid, 'INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER')
                   or has_schema_privilege(r.oid, n.oid, 'CREATE') or c.relowner = r.oid)
            union all select null from pg_roles r where r.rolname = 'cairn_backup'
              and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or exists (
                   select from pg_auth_members m where m.member = r.oid and m.roleid <> 'pg_read_all_data'::regrole))
            """;

    private static final String TELLING_COLUMNS = """
            select c.oid::regclass || '.' || a.attname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where n.nspname = 'suggest' and c.relkind in ('r', 'p', 'v')
              and (a.atttypid in ('timestamp'::regtype, 'timestamptz'::regtype, 'time'::regtype, 'timetz'::regtype)
                   or a.attname ~ '(person|author|user|session|device|agent|address|capacity|keyed_by|^by_|^ip$|_ip$|_at$)'
                   or a.attidentity <> '' or a.atthasdef or a.attgenerated <> '')
            order by 1
            """;

    private static final String SEQUENCES = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'S' and n.nspname not in ('pg_catalog', 'information_schema')
            """;

    @Autowired
    Database postgres;

    @Test
    void theCatalogueGateFindsNothingThatWasNotReviewed() throws SQLException {
        assertThat(list(Role.APP, GATE)).isEqualTo(REVIEWED);
    }

    @Test
    void everyBusinessTableKnowsItsOrganisationAndIsShutByRow() throws SQLException {
        assertThat(list(Role.APP, TABLES_WITHOUT_ORGANISATION)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleThatLogsInOwnsNothingAndHasNoPowers(Role role) throws SQLException {
        String powers = """
                select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit
                from pg_roles where rolname = current_user
                """;
        assertThat(list(role, powers)).containsExactly("f");
        assertThat(list(role, "select relname from pg_class where relowner = current_user::regrole"))
                .isEmpty();
        assertThat(list(role, "select nspname from pg_namespace where nspowner = current_user::regrole"))
                .isEmpty();
    }

    @Test
    void rowsAreAddedAndNeverChangedButInTheseTables() throws SQLException {
        String ending = postgres.names().ending();
        assertThat(list(Role.APP, CHANGES))
                .map(row -> row.replace(ending + " ", " "))
                .containsExactly(
                        "cairn_app DELETE answers.open_round",
                        "cairn_app DELETE answers.untold_notice",
                        "cairn_app DELETE people.half_written",
                        "cairn_app DELETE platform.spring_session",
                        "cairn_app DELETE platform.spring_session_attributes",
                        "cairn_app DELETE voice.import_piece",
                        "cairn_app UPDATE evidence.sum",
                        "cairn_app UPDATE guide.tally",
                        "cairn_app UPDATE people.capacity",
                        "cairn_app UPDATE people.person",
                        "cairn_app UPDATE platform.spring_session",
                        "cairn_app UPDATE platform.spring_session_attributes",
                        "cairn_batch DELETE answers.open_round",
                        "cairn_batch DELETE answers.untold_notice",
                        "cairn_batch DELETE evidence.apart",
                        "cairn_batch DELETE evidence.sum",
                        "cairn_batch DELETE people.half_written",
                        "cairn_batch DELETE suggest.inbox",
                        "cairn_batch UPDATE evidence.sum",
                        "cairn_erase DELETE voice.addition",
                        "cairn_erase DELETE voice.words");
    }

    @Test
    void theRoleThatBacksUpWritesNothing() throws SQLException {
        assertThat(list(Role.APP, WRITTEN_BY_BACKUP)).isEmpty();
    }

    @Test
    void theErasingRoleFindsWordsByIdDeletesThemAndCanDoNothingElse() throws SQLException {
        assertThat(list(Role.ERASE, OF_ERASE))
                .containsExactly(
                        "voice.addition DELETE",
                        "voice.addition SELECT id",
                        "voice.addition SELECT organisation_id",
                        "voice.addition SELECT raised_id",
                        "voice.words DELETE",
                        "voice.words SELECT id",
                        "voice.words SELECT organisation_id",
                        "voice.words SELECT raised_id");
        assertThat(refusal(Role.ERASE, "select body from voice.words")).isEqualTo(NOT_PERMITTED);
        assertThat(refusal(Role.ERASE, "delete from voice.words where id = (select id from voice.words limit 1)"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyChangesOwnWords(Role role) throws SQLException {
        for (String table : List.of("voice.words", "voice.addition")) {
            assertThat(refusal(role, "update " + table + " set body = 'not what was said'"))
                    .isEqualTo(NOT_PERMITTED);
            assertThat(refusal(role, "truncate " + table)).isEqualTo(NOT_PERMITTED);
            assertThat(refusal(role, "delete from " + table)).isEqualTo(role == Role.ERASE ? "" : NOT_PERMITTED);
        }
    }

    @Test
    void notEvenTheOwnerOfTheTablesEmptiesThem() throws SQLException {
        assertThat(refusal(Role.MIGRATE, asOwner("truncate voice.words"))).isEqualTo(NOT_PERMITTED);
        assertThat(list(Role.MIGRATE, asOwner("delete from voice.words returning id")))
                .isEmpty();
    }

    @Test
    void withoutAnActorNoBusinessRowIsSeen() throws SQLException {
        for (Role role : List.of(Role.APP, Role.SUGGEST)) {
            assertThat(list(role, "select id from voice.raised")).isEmpty();
            assertThat(list(role, "select name from people.person")).isEmpty();
            assertThat(list(role, "select id from places.organisation")).isEmpty();
        }
        assertThat(list(Role.BATCH, "select body from voice.words")).isEmpty();
    }

    @Test
    void theBoxKeepsNoMomentNoPersonAndNoOrder() throws SQLException {
        assertThat(list(Role.APP, TELLING_COLUMNS))
                .containsExactly(
                        // Whoever typed in what somebody else had written on paper.
                        "suggest.inbox.keyed_by",
                        "suggest.inbox.keyed_by_as",
                        "suggest.inbox.keyed_by_name",
                        "suggest.not_shown.person_id");
        assertThat(list(Role.APP, SEQUENCES)).isEmpty();
    }

    @Test
    void anIdThatTellsTheTimeDoesNotFallIn() throws SQLException {
        String random = UUID.randomUUID().toString();
        String ofNow = "019abf00-0000-7000-8000-000000000001";
        assertThat(refusal(Role.SUGGEST, drop(random, random))).isEmpty();
        assertThat(refusal(Role.SUGGEST, drop(ofNow, random))).isEqualTo(CHECK_VIOLATED);
        assertThat(refusal(Role.SUGGEST, drop(random, ofNow))).isEqualTo(CHECK_VIOLATED);
    }

    @Test
    void nothingFallsInUnderAKeyThatWasNotHandedOver() throws SQLException {
        String random = UUID.randomUUID().toString();
        assertThat(refusal(Role.SUGGEST, drop(random, random).replace("'\\xab'", "'\\xcd'")))
                .isEqualTo(NOT_PERMITTED);
    }

    private String asOwner(String sql) {
        return "set role " + postgres.names().owner() + "; " + sql;
    }

    private static String drop(String id, String raised) {
        return """
                select set_config('cairn.key', 'ab', true), set_config('cairn.organisation', '%1$s', true);
                insert into suggest.inbox (id, organisation_id, key, act, raised_id, body, week, opens_on)
                values ('%1$s', '%1$s', '\\xab', 'RAISE', '%2$s', 'words', '2026-11-16', '2026-11-16')
                """.formatted(id, raised);
    }

    private List<String> list(Role role, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            boolean result = statement.execute(sql);
            while (!result && statement.getUpdateCount() >= 0) {
                result = statement.getMoreResults();
            }
            ResultSet found = statement.getResultSet();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            connection.rollback();
        }
        return rows;
    }

    /** The state with which it is refused, or an empty text when it is not. Nothing stays done. */
    private String refusal(Role role, String sql) throws SQLException {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            try {
                statement.execute(sql);
                return "";
            } catch (SQLException refused) {
                return refused.getSQLState();
            } finally {
                connection.rollback();
            }
        }
    }

    private Connection connect(Role role) throws SQLException {
        Connection connection =
                DriverManager.getConnection(postgres.url(), postgres.login(role), postgres.password(role));
        connection.setAutoCommit(false);
        return connection;
    }
}
