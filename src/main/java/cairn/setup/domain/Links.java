package cairn.setup.domain;

import cairn.platform.Acting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links that open the set-up. What is in the address is kept nowhere: only its hash. */
@Repository
class Links {

    private static final int BYTES = 24;
    private static final String ADD =
            "insert into setup.link (hash, organisation_id, made_on) values (:hash, :organisation, platform.today())";
    private static final String KNOWN = "select exists (select from setup.link where hash = :hash)";
    private static final String ANY = "select exists (select from setup.link)";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes one and gives back what stands at the end of its address: 192 random bits. */
    String make() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql(ADD)
                .param("hash", hash(token))
                .param("organisation", Acting.current().home())
                .update();
        return token;
    }

    boolean known(String token) {
        return jdbc.sql(KNOWN).param("hash", hash(token)).query(Boolean.class).single();
    }

    boolean any() {
        return jdbc.sql(ANY).query(Boolean.class).single();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
