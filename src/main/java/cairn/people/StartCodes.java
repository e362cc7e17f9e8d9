package cairn.people;

import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Start codes: one use, within 24 hours, and only while no newer one was made. Two easy words and four figures, to be read
 * aloud; 35 bits, tried slowly. Only a hash is kept. They let a person choose a passphrase, and staff never choose it.
 */
@Repository
public class StartCodes {

    private static final Duration OPEN_FOR = Duration.ofHours(24);
    private static final int FIGURES = 100;

    private static final String ADD = """
            insert into people.start_code (id, organisation_id, person_id, hash, by_id, by_name, made_at, ends_at)
            values (:id, :organisation, :person, :hash, :by, :byName, :madeAt, :endsAt)
            on conflict do nothing
            """;
    private static final String MINE = """
            select c.id, c.by_name, c.made_at, c.ends_at, u.used_at, v.all_right
            from people.start_code c
            left join people.start_code_use u on u.code_id = c.id
            left join people.start_code_verdict v on v.code_id = c.id
            where c.person_id = platform.actor()
            order by c.recorded_at desc
            """;
    private static final String HASH = "select hash from people.start_code where id = :id";
    private static final String USE = """
            insert into people.start_code_use (code_id, organisation_id, person_id, used_at)
            values (:code, :organisation, :person, :at)
            on conflict do nothing
            """;
    private static final String SAY = """
            insert into people.start_code_verdict (code_id, organisation_id, person_id, all_right, on_date)
            values (:code, :organisation, :person, :allRight, :today)
            on conflict do nothing
            """;

    private final SecureRandom random = new SecureRandom();
    private final Map<Language, List<String>> words = new EnumMap<>(Language.class);
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Hashing hashing;
    private final Clock clock;

    StartCodes(JdbcClient jdbc, PlatformTransactionManager transactions, Hashing hashing, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.hashing = hashing;
        this.clock = clock;
        for (Language language : Language.values()) {
            words.put(language, PairWords.read(language.code()));
        }
    }

    /** What became of a code that was typed. */
    public enum Found {
        OPENS,
        USED,
        TOO_OLD,
        WRONG
    }

    /** When a code that is made now ends. */
    public Instant endsAt() {
        return clock.instant().plus(OPEN_FOR);
    }

    /**
     * Makes a code for a person.
     *
     * @param id sent twice, it makes one code
     * @return the code, to be shown once; nothing when this id has made one already
     */
    public Optional<String> make(UUID id, UUID person, String byName, Language language) {
        String code = draw(language);
        String hash = hashing.hash(typed(code));
        Instant now = clock.instant();
        int added = Objects.requireNonNull(transaction.execute(status -> jdbc.sql(ADD)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("person", person)
                .param("hash", hash)
                .param("by", Acting.current().person())
                .param("byName", byName)
                .param("madeAt", Timestamp.from(now))
                .param("endsAt", Timestamp.from(now.plus(OPEN_FOR)))
                .update()));
        return added == 1 ? Optional.of(code) : Optional.empty();
    }

    /** The codes made for whoever acts, newest first. */
    public List<StartCode> mine() {
        return Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql(MINE).query(StartCode.class).list()));
    }

    /** Whether this is the newest code of whoever acts, and whether it still opens. */
    Found check(String typed) {
        Optional<StartCode> newest = mine().stream().findFirst();
        boolean same = newest.map(code -> hashing.matches(typed(typed), hash(code.id())))
                .orElseGet(() -> hashing.matchesNobodys(typed));
        return same ? state(newest.orElseThrow()) : Found.WRONG;
    }

    /** Uses up a code; false when it was used in the meantime. */
    boolean use(UUID code) {
        return 1
                == Objects.requireNonNull(transaction.execute(status -> jdbc.sql(USE)
                        .param("code", code)
                        .param("organisation", Acting.current().home())
                        .param("person", Acting.current().person())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()));
    }

    /** What its person says of a code that was made for them. The first word stands. */
    public void say(UUID code, boolean allRight) {
        transaction.executeWithoutResult(status -> jdbc.sql(SAY)
                .param("code", code)
                .param("organisation", Acting.current().home())
                .param("person", Acting.current().person())
                .param("allRight", allRight)
                .param("today", LocalDate.now(clock))
                .update());
    }

    Found state(StartCode code) {
        if (code.usedAt() != null) {
            return Found.USED;
        }
        return code.endsAt().isAfter(clock.instant()) ? Found.OPENS : Found.TOO_OLD;
    }

    private String hash(UUID code) {
        return Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql(HASH).param("id", code).query(String.class).single()));
    }

    private String draw(Language language) {
        List<String> list = Objects.requireNonNull(words.get(language));
        return "%s %s %02d %02d"
                .formatted(PairWords.one(list), PairWords.one(list), random.nextInt(FIGURES), random.nextInt(FIGURES));
    }

    /** The code as typed, forgiving capitals, accents and anything between its parts. */
    private static String typed(String text) {
        String plain = PairWords.plain(text);
        return plain.replaceAll("[^a-z]+", " ").strip() + " " + plain.replaceAll("[^0-9]", "");
    }
}
