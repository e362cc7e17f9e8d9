package cairn.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.CairnTest;
import cairn.OtherOrganisation;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.postgres.Database;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.platform.postgres.Role;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Row-level security by itself: every table is read whole, as each kind of person, as if the program had forgotten every
 * condition (walls, goal A4).
 */
@CairnTest
class RowsAloneTests {

    private static final int MIXED = 10_000;
    private static final long SEED = 20261122;

    /** Every table that the role may read, with whether its rows say whose organisation they are. */
    private static final String TABLES = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
              and c.relrowsecurity and has_table_privilege(:role, c.oid, 'SELECT') order by 1
            """;

    private static final String ELSEWHERE = "select count(*) from %s where %s is distinct from ?";

    /** Who the connection says acts, and rows of others. */
    private static final String OTHERS = """
            select case when (platform.actor(), platform.organisation(), platform.capacity()) = (?, ?, ?) then 0 else 1 end
                + (select count(*) from suggest.not_shown where person_id <> ?)
                + (select count(*) from places.unit where organisation_id <> ?)
            """;

    /** Tables of which everyone reads their own rows alone, by the column that says whose a row is. */
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("developments.follower", "person_id"),
            Map.entry("developments.stance_author", "person_id"),
            Map.entry("guide.account_author", "person_id"),
            Map.entry("guide.power_answer_author", "person_id"),
            Map.entry("guide.reading_author", "person_id"),
            Map.entry("guide.trial_felt_author", "person_id"),
            Map.entry("people.reading", "person_id"),
            Map.entry("suggest.not_shown", "person_id"));

    @LocalServerPort
    int port;

    @Autowired
    Database database;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    Clock clock;

    private Rows rows;
    private final Map<String, Actor> people = new LinkedHashMap<>();

    @BeforeEach
    void somethingIsThere() throws IOException {
        rows = new Rows(postgres);
        Wire anwen = new Wire(port).signIn("Anwen");
        Raisings.notShown(anwen, Raisings.unit(anwen, "Tŷ Onnen"), "TODAY", "Row by row.");
        Wire efa = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.SERVICE_USER);
        Raisings.named(efa, OtherOrganisation.UNIT.id().toString(), "ORGANISATION", "Row by row, elsewhere.");
        rows.jdbc()
                .sql("""
                select p.name || ', ' || lower(c.kind) as name, c.organisation_id, p.id, c.id as capacity
                from people.capacity c join people.person p on p.id = c.person_id order by 1, 4
                """)
                .query((row, number) -> people.put(
                        row.getString(1),
                        new Actor(
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getObject(4, UUID.class))))
                .list();
    }

    @Test
    @SuppressWarnings("SystemOut") // the count stands in every build's output
    void noTableReadWholeShowsARowOfAnotherOrganisationOrOfSomebodyElsesOwn() {
        int read = 0;
        List<String> crossed = new ArrayList<>();
        try (HikariDataSource pool = pool(Role.APP, 2)) {
            JdbcClient jdbc = JdbcClient.create(pool);
            TransactionTemplate transaction = new TransactionTemplate(new ActorTransactionManager(pool, clock));
            List<String> tables = tables(Role.APP);
            for (Map.Entry<String, Actor> person : people.entrySet()) {
                Actor actor = person.getValue();
                Acting.as(actor, () -> transaction.execute(status -> crossed(jdbc, tables, actor)))
                        .forEach(table -> crossed.add(person.getKey() + " reads " + table));
                read += tables.size();
            }
        }
        System.out.printf("Rows alone: tables read whole %d, by %d people%n", read, people.size());
        assertThat(people).hasSizeGreaterThan(20);
        assertThat(read).isGreaterThan(2_000);
        assertThat(crossed).isEmpty();
    }

    private List<String> crossed(JdbcClient jdbc, List<String> tables, Actor actor) {
        List<String> crossed = new ArrayList<>();
        for (String table : tables) {
            String organisation = table.equals("places.organisation") ? "id" : "organisation_id";
            count(jdbc, ELSEWHERE.formatted(table, organisation), actor.home(), crossed, table + " of elsewhere");
            if (OWN.containsKey(table)) {
                count(jdbc, ELSEWHERE.formatted(table, OWN.get(table)), actor.person(), crossed, table + " of others");
            }
        }
        return crossed;
    }

    private void count(JdbcClient jdbc, String sql, UUID own, List<String> crossed, String what) {
        int others = jdbc.sql(sql).param(own).query(Integer.class).single();
        if (others > 0) {
            crossed.add(what + ": " + others);
        }
    }

    @Test
    @SuppressWarnings("SystemOut") // the count stands in every build's output
    void nobodyAtAllSeesNothingAtAll() throws SQLException {
        int read = 0;
        List<String> seen = new ArrayList<>();
        for (Role role : List.of(Role.APP, Role.SUGGEST, Role.BATCH, Role.ERASE)) {
            List<String> tables = tables(role);
            try (var connection = java.sql.DriverManager.getConnection(
                            database.url(), database.login(role), database.password(role));
                    var statement = connection.createStatement()) {
                for (String table : tables) {
                    try (var count = statement.executeQuery("select count(*) from " + table)) {
                        count.next();
                        if (count.getInt(1) > 0) {
                            seen.add(role + " " + table);
                        }
                    }
                    read++;
                }
            }
        }
        System.out.printf("Rows alone: tables read by nobody %d%n", read);
        assertThat(read).isGreaterThan(150);
        assertThat(seen).isEmpty();
    }

    /** One connection for everyone, as it goes from hand to hand: what one of them could do, the next cannot. */
    @Test
    @SuppressWarnings("SystemOut") // the count stands in every build's output
    void tenThousandMixedAndFailingRequestsOnOneConnectionNeverSeeAnothersRows() throws Exception {
        List<Actor> actors = List.copyOf(people.values());
        AtomicInteger failed = new AtomicInteger();
        AtomicInteger read = new AtomicInteger();
        try (HikariDataSource pool = pool(Role.APP, 1);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            JdbcClient jdbc = JdbcClient.create(pool);
            TransactionTemplate transaction = new TransactionTemplate(new ActorTransactionManager(pool, clock));
            Random random = new Random(SEED);
            List<Future<?>> asked = new ArrayList<>();
            for (int i = 0; i < MIXED; i++) {
                Actor actor = actors.get(random.nextInt(actors.size()));
                int kind = random.nextInt(10);
                asked.add(threads.submit((Callable<Void>) () -> {
                    switch (kind) {
                        case 0 -> {
                            assertThatThrownBy(() -> transaction.execute(
                                            s -> jdbc.sql("select 1").query().singleValue()))
                                    .isInstanceOf(IllegalStateException.class);
                            failed.incrementAndGet();
                        }
                        case 1 -> {
                            assertThatThrownBy(() -> Acting.as(
                                            actor,
                                            () -> transaction.execute(s -> jdbc.sql("select 1 / 0")
                                                    .query()
                                                    .singleValue())))
                                    .isInstanceOf(DataAccessException.class);
                            failed.incrementAndGet();
                        }
                        case 2 -> {
                            assertThatThrownBy(() -> Acting.as(
                                            actor,
                                            () -> transaction.execute(s -> {
                                                jdbc.sql("select set_config('cairn.actor', :other, false)")
                                                        .param(
                                                                "other",
                                                                UUID.randomUUID()
                                                                        .toString())
                                                        .query()
                                                        .singleValue();
                                                throw new IllegalArgumentException("given up half way");
                                            })))
                                    .isInstanceOf(IllegalArgumentException.class);
                            failed.incrementAndGet();
                        }
                        default ->
                            Acting.as(
                                    actor,
                                    () -> transaction.execute(s -> {
                                        onlyMine(jdbc, actor);
                                        return read.incrementAndGet();
                                    }));
                    }
                    return null;
                }));
            }
            for (Future<?> one : asked) {
                one.get();
            }
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
        System.out.printf("One connection: read %d, failed %d, rows of others 0%n", read.get(), failed.get());
        assertThat(read.get() + failed.get()).isEqualTo(MIXED);
    }

    private static void onlyMine(JdbcClient jdbc, Actor actor) {
        assertThat(jdbc.sql(OTHERS)
                        .params(
                                actor.person(),
                                actor.home(),
                                Objects.requireNonNull(actor.capacity()),
                                actor.person(),
                                actor.home())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<String> tables(Role role) {
        return rows.jdbc()
                .sql(TABLES)
                .param("role", database.login(role))
                .query(String.class)
                .list();
    }

    private HikariDataSource pool(Role role, int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.login(role));
        pool.setPassword(database.password(role));
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(size);
        return pool;
    }
}
