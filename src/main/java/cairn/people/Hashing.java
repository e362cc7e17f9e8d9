package cairn.people;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes what people sign in with (Argon2id, 19 MiB, two passes). Two at a time: at a change of shift the pages stay quick
 * while forty people sign in (walls, goal L2). Never called while a connection is held.
 */
@Component
class Hashing {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 2;

    private final PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    Hashing() {
        this(MEMORY_KIB, PASSES);
    }

    /** At another cost. What was hashed at one cost is compared at that cost, whatever is usual now. */
    Hashing(int memoryKib, int passes) {
        encoder = new DelegatingPasswordEncoder("argon2id", Map.of("argon2id", new Argon2(memoryKib, passes, AT_ONCE)));
    }

    String hash(String secret) {
        return oneByOne(() -> encoder.encode(secret));
    }

    boolean matches(String typed, String hash) {
        return oneByOne(() -> encoder.matches(typed, hash));
    }

    /** Takes as long as a comparison with something that somebody chose: both hash what was typed once. */
    boolean matchesNobodys(String typed) {
        hash(typed);
        return false;
    }

    private <T> T oneByOne(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
