package cairn.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class Argon2Tests {

    private static final int KIB = 64;

    private final PasswordEncoder ours = new Argon2(KIB, 2, 2);
    private final PasswordEncoder springs = new Argon2PasswordEncoder(16, 32, 1, KIB, 2);
    private final PasswordEncoder springsAtAnotherCost = new Argon2PasswordEncoder(16, 32, 1, 4 * KIB, 3);

    @Test
    void whatWeWriteAndWhatSpringSecurityWritesIsReadByBoth() {
        for (String secret :
                List.of("seven herons by the weir", "saith crëyr ŵrth y gored", "\ud83d\udc99 ".repeat(30), " ")) {
            assertThat(springs.matches(secret, ours.encode(secret))).isTrue();
            assertThat(ours.matches(secret, springs.encode(secret))).isTrue();
            assertThat(ours.matches(secret, springsAtAnotherCost.encode(secret)))
                    .isTrue();
            assertThat(ours.matches(secret + "x", springs.encode(secret))).isFalse();
        }
        assertThat(ours.encode("twice")).isNotEqualTo(ours.encode("twice"));
    }

    @Test
    void whatWasWrittenInAnotherWayIsMatchedByNothing() {
        String written = String.valueOf(ours.encode("seven herons"));
        for (String other : List.of(
                "",
                "{noop}seven herons",
                written.replace("argon2id", "argon2i"),
                written.replace("p=1", "p=0"),
                written.replace("t=2", "t=0"),
                written.replace("m=64", "m=64000000000"),
                written.substring(0, written.lastIndexOf('$') + 1),
                written.substring(0, written.length() - 3),
                written + "$")) {
            assertThat(ours.matches("seven herons", other)).as(other).isFalse();
        }
    }

    @Test
    void theMemoryOfOneIsNeverThatOfAnotherAtTheSameTime() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> all = IntStream.range(0, 400)
                    .mapToObj(i -> threads.submit(() -> springs.matches("secret " + i, ours.encode("secret " + i))))
                    .toList();
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        }
    }
}
