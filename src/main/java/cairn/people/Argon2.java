package cairn.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/**
 * Argon2id (RFC 9106), written as Spring Security's own encoder writes it, so that each reads what the other wrote. That one
 * takes 19 MiB of new memory for every secret, for which a small heap has to be cleared as a whole each fourth time, while
 * every page waits. This one wipes its memory and takes it again.
 */
final class Argon2 extends AbstractValidatingPasswordEncoder {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    /** What a run needs besides its memory: what it mixes in, and where it mixes. */
    private static final int BESIDE = 8;

    private static final Pattern WRITTEN =
            Pattern.compile("\\$argon2id\\$v=19\\$m=([1-9]\\d{0,6}),t=([1-9]\\d{0,2}),p=1"
                    + "\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    private final SecureRandom random = new SecureRandom();
    private final int memoryKib;
    private final int passes;
    private final BlockPool memory;

    /** Keeps the memory of so many at once. */
    Argon2(int memoryKib, int passes, int atOnce) {
        this.memoryKib = memoryKib;
        this.passes = passes;
        this.memory = new FixedBlockPool(atOnce * (memoryKib + BESIDE));
    }

    @Override
    protected String encodeNonNullPassword(String secret) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = hash(secret, salt, memoryKib, passes);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(memoryKib, passes, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** At the cost at which it was written; what was not written so is matched by nothing. */
    @Override
    protected boolean matchesNonNull(String secret, String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return false;
        }
        int kib = Integer.parseInt(parts.group(1));
        int times = Integer.parseInt(parts.group(2));
        byte[] salt = Base64.getDecoder().decode(parts.group(3));
        return MessageDigest.isEqual(Base64.getDecoder().decode(parts.group(4)), hash(secret, salt, kib, times));
    }

    private byte[] hash(String secret, byte[] salt, int kib, int times) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withParallelism(LANES)
                .withMemoryAsKB(kib)
                .withIterations(times)
                .withSalt(salt)
                .withBlockPool(memory)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(secret.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
