package cairn.answers;

import cairn.answers.domain.MailSettings;
import cairn.places.Places;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class AnswersConfiguration {

    @Bean
    Posts posts(JdbcClient jdbc) {
        return new Posts(jdbc);
    }

    @Bean
    Answers answers(JdbcClient jdbc, Posts posts, Places places) {
        return new Answers(jdbc, posts, places);
    }
}
