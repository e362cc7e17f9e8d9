package cairn.voice.domain;

import cairn.answers.Answers;
import cairn.voice.CameOfIt;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class VoiceConfiguration {

    @Bean
    Items items(JdbcClient jdbc, Answers answers, CameOfIt cameOfIt) {
        return new Items(jdbc, answers, cameOfIt);
    }
}
