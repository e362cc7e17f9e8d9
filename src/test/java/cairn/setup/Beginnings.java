package cairn.setup;

import cairn.Wire;
import cairn.places.ForgetfulDoor;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.setup.domain.Question;
import cairn.setup.domain.SetUp;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Empties the database as only whoever runs the computer could, and sets a service up through the pages. */
@TestComponent
@Import(ForgetfulDoor.class)
public class Beginnings {

    public static final String PASSPHRASE = "four words are enough";

    private static final String TABLES = """
            select string_agg(c.oid::regclass::text, ', ') from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'platform', 'flyway')
            """;

    private final EmbeddedPostgres postgres;
    private final SetUp setUp;
    private final ForgetfulDoor door;

    Beginnings(EmbeddedPostgres postgres, SetUp setUp, ForgetfulDoor door) {
        this.postgres = postgres;
        this.setUp = setUp;
        this.door = door;
    }

    /** Nothing is set up any more; gives back a new link's last part. */
    public String anew() {
        try (SingleConnectionDataSource one =
                new SingleConnectionDataSource(superuser().getConnection(), true)) {
            JdbcClient jdbc = JdbcClient.create(one);
            jdbc.sql("set session_replication_role = replica").update();
            jdbc.sql("truncate " + jdbc.sql(TABLES).query(String.class).single())
                    .update();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        door.forget();
        return setUp.link();
    }

    /** As only whoever runs the computer could look. */
    public JdbcClient database() {
        return JdbcClient.create(superuser());
    }

    /** Answers every question and finishes; gives back the coordinator, signed in. */
    public Wire coordinator(int port) {
        return signIn(port, pair(finish(port, anew())));
    }

    /** Answers every question; the coordinator answers, nobody stands in, there is no reader. */
    public static void answerAll(Wire founder, String token) {
        all().forEach((question, fields) -> answer(founder, token, question, fields));
    }

    static Wire.Answer finish(int port, String token) {
        Wire founder = new Wire(port);
        answerAll(founder, token);
        return finish(founder, token);
    }

    static Wire.Answer finish(Wire founder, String token) {
        return founder.post("/en/set-up/" + token + "/check", Map.of("passphrase", PASSPHRASE));
    }

    static Wire.Answer answer(Wire founder, String token, Question question, Map<String, String> fields) {
        return founder.post("/en/set-up/" + token + "/questions/" + question.path(), fields);
    }

    static Map<Question, Map<String, String>> all() {
        Map<Question, Map<String, String>> all = new LinkedHashMap<>();
        all.put(
                Question.ORGANISATION,
                Map.of("english", "Hill Trust", "welsh", "Ymddiriedolaeth y Bryn", "country", "WALES"));
        all.put(Question.SERVICE, Map.of("english", "Rehabilitation", "welsh", "Adsefydlu"));
        all.put(Question.UNITS, Map.of("english", "Oak House", "welsh", "Tŷ Derw"));
        all.put(Question.COORDINATOR, Map.of("name", "Mair"));
        all.put(Question.ANSWERS, Map.of("who", "COORDINATOR"));
        all.put(Question.STAND_IN, Map.of("who", "OTHER", "name", "Rhys Owen"));
        all.put(Question.DAYS, Map.of("days", "10"));
        all.put(Question.READER, Map.of("who", "NOBODY"));
        all.put(Question.HELP, Map.of());
        return all;
    }

    static String pair(Wire.Answer finished) {
        return String.join(" ", finished.page().select(".app-words__word").eachText());
    }

    static Wire signIn(int port, String pair) {
        return new Wire(port).signIn(pair, PASSPHRASE);
    }

    private DriverManagerDataSource superuser() {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(EmptyCairnTest.DATA.resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new DriverManagerDataSource(postgres.url(), "cairn_super", secrets.getProperty("cairn_super"));
    }
}
