package cairn.voice.domain;

import cairn.answers.Answers;
import cairn.answers.Channel;
import cairn.places.Places;
import cairn.voice.CameOfIt;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class VoiceConfiguration {

    @Bean
    Items items(JdbcClient jdbc, Answers answers, CameOfIt cameOfIt) {
        return new Items(jdbc, answers, cameOfIt);
    }

    @Bean
    SeenItems seenItems(JdbcClient jdbc) {
        return new SeenItems(jdbc);
    }

    @Bean
    Channel boxes() {
        return new Channel(Channels.BOXES);
    }

    @Bean
    Channel compliments() {
        return new Channel(Channels.COMPLIMENTS);
    }

    @Bean
    Importing importing(JdbcClient jdbc, PlatformTransactionManager transactions, Places places, Clock clock) {
        return new Importing(jdbc, new TransactionTemplate(transactions), places, clock, Importing.BYTES_AT_MOST);
    }
}
