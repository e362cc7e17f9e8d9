package cairn.voice.domain;

import cairn.platform.Acting;
import cairn.platform.db.RolePool;
import cairn.platform.text.Language;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Printed slips, so that who writes on paper without a name can read the answer (catalogue G1.03). Of each slip its number
 * and the key of its seven words are kept: no person, no time, no log line.
 */
@Repository
public class Slips {

    /** As many as one press may print. */
    public static final int MOST = 20;

    private static final String AT_HAND =
            "select set_config('cairn.slip', :number, true), set_config('cairn.key', :key, true)";
    private static final String PRINT = """
            insert into suggest.slip (organisation_id, number, key) values (:organisation, :number, :key)
            on conflict do nothing
            """;
    private static final String KEY = "select key from suggest.slip where number = :number";

    private final RolePool pool;
    private final JdbcClient jdbc;
    private final SevenWords sevenWords;

    Slips(RolePool.Suggest pool, SevenWords sevenWords) {
        this.pool = pool;
        this.jdbc = pool.jdbc();
        this.sevenWords = sevenWords;
    }

    /**
     * One slip about to be printed.
     *
     * @param words the seven words on the piece to tear off; nobody can look them up again
     */
    public record Slip(SlipNumber number, List<String> words) {}

    /** Draws this many new slips, whose words are in this language. */
    public List<Slip> draw(int howMany, Language language) {
        return pool.inTransaction(
                () -> Stream.generate(() -> drawOne(language)).limit(howMany).toList());
    }

    /** The key of the words that belong to this number; nothing when no such slip was printed. */
    public Optional<byte[]> key(SlipNumber number) {
        return pool.inTransaction(() -> {
            atHand(number, "");
            return jdbc.sql(KEY)
                    .param("number", number.digits())
                    .query(byte[].class)
                    .optional();
        });
    }

    private Slip drawOne(Language language) {
        List<String> words = sevenWords.draw(language);
        byte[] key = sevenWords.key(words);
        return Stream.generate(SlipNumber::draw)
                .filter(number -> print(number, key))
                .findFirst()
                .map(number -> new Slip(number, words))
                .orElseThrow();
    }

    private boolean print(SlipNumber number, byte[] key) {
        atHand(number, HexFormat.of().formatHex(key));
        return jdbc.sql(PRINT)
                        .param("organisation", Acting.current().home())
                        .param("number", number.digits())
                        .param("key", key)
                        .update()
                == 1;
    }

    private void atHand(SlipNumber number, String key) {
        jdbc.sql(AT_HAND)
                .param("number", number.digits())
                .param("key", key)
                .query()
                .singleRow();
    }
}
