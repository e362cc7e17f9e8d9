package cairn.people;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Hashes at the usual cost, and cheaply while a test sends so many wrong secrets that nothing else would be done. How long a
 * real one takes is what {@code AtOneAddressTests} and {@code SignInTests} are about.
 */
@TestConfiguration(proxyBeanMethods = false)
public class QuickHashing {

    private static final int KIB = 64;

    private static volatile boolean quick;

    /** From now on until it is taken back. */
    public static void quick(boolean now) {
        quick = now;
    }

    @Bean
    @Primary
    Hashing hashing() {
        return new Hashing() {
            private final Hashing cheap = new Hashing(KIB, 1);

            @Override
            String hash(String secret) {
                return quick ? cheap.hash(secret) : super.hash(secret);
            }

            @Override
            boolean matches(String typed, String hash) {
                return quick ? cheap.matches(typed, hash) : super.matches(typed, hash);
            }
        };
    }
}
