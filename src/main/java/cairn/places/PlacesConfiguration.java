package cairn.places;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PlacesConfiguration {

    @Bean
    Places places(JdbcClient jdbc, BankHolidays bankHolidays) {
        return new Places(jdbc, bankHolidays);
    }
}
