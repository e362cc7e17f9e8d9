package cairn;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void everyArrowBetweenModulesIsOneThatTheHouseAllows() {
        ApplicationModules.of(Cairn.class).verify();
    }
}
