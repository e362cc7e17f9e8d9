package cairn.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.Rows;
import cairn.Wire;
import cairn.platform.postgres.Database;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whether Cairn is well is told on a port of its own, and nowhere else (walls, R10). */
@CairnTest
class HealthTests {

    @LocalServerPort
    int port;

    @Autowired
    HealthPort health;

    @Autowired
    Database postgres;

    @Test
    void itIsWellWhileATriggerFiresAndNotWhenNoneDoes() throws IOException {
        assertThat(asked("/live").status()).isEqualTo(200);
        assertThat(asked("/ready").status()).isEqualTo(200);
        assertThat(asked("/database").body()).isEqualTo("yes\n");
        var jdbc = new Rows(postgres).jdbc();
        jdbc.sql("alter table platform.pulse disable trigger stamp").update();
        try {
            assertThat(asked("/ready").status()).isEqualTo(503);
            assertThat(asked("/database").body()).isEqualTo("no\n");
            assertThat(asked("/live").status()).isEqualTo(200);
        } finally {
            jdbc.sql("alter table platform.pulse enable trigger stamp").update();
        }
        assertThat(asked("/ready").status()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from platform.pulse")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nothingElseIsThereAndNothingOfItOnThePagesPort() {
        assertThat(Objects.requireNonNull(health.address()).getAddress().isLoopbackAddress())
                .isTrue();
        for (String path : new String[] {"/", "/metrics", "/actuator", "/live/x", "/en"}) {
            assertThat(asked(path).status()).as(path).isEqualTo(404);
        }
        Wire marged = new Wire(port).signIn("Marged");
        for (Wire wire : new Wire[] {new Wire(port), marged}) {
            for (String path : new String[] {"/actuator", "/actuator/health", "/live", "/ready", "/database"}) {
                assertThat(wire.get(path).status()).as(path).isEqualTo(404);
            }
        }
    }

    private Wire.Answer asked(String path) {
        return new Wire(Objects.requireNonNull(health.address()).getPort()).get(path);
    }
}
