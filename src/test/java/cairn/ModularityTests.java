package cairn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final String LIST = "META-INF/spring-modulith/application-modules.json";

    private final ApplicationModules modules = ApplicationModules.of(Cairn.class);

    @Test
    void everyArrowBetweenModulesIsOneThatTheHouseAllows() {
        modules.verify();
    }

    /** From this list the program takes in which order to bring the modules' tables up to date. */
    @Test
    void theModulesAreListedInTheirOrderSoThatNoStartHasToLookForThem() throws IOException {
        String order = ApplicationModuleIdentifiers.of(modules).stream()
                .map(module -> "\"" + module + "\": {}")
                .collect(Collectors.joining(", "));
        assertThat(new ClassPathResource(LIST).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("{ " + order + " }\n");
    }
}
