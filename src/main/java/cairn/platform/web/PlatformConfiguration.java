package cairn.platform.web;

import cairn.platform.ScopedClock;
import cairn.platform.db.ActorTransactionManager;
import cairn.platform.security.Pepper;
import cairn.platform.security.Seal;
import cairn.platform.text.MessageFiles;
import cairn.platform.text.Texts;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The few things that there is one of. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    /** Days begin and end in London, wherever the computer stands. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return new ScopedClock(Clock.systemUTC());
    }

    @Bean
    Texts texts() {
        return MessageFiles.read();
    }

    @Bean
    Seal seal(Pepper pepper) {
        return new Seal(pepper);
    }

    @Bean
    @Primary
    PlatformTransactionManager transactions(DataSource dataSource, Clock clock) {
        return new ActorTransactionManager(dataSource, clock);
    }

    /** A session is found before anyone is known. These transactions name nobody, so business tables stay shut to them. */
    @Bean
    TransactionOperations springSessionTransactionOperations(@SpringSessionDataSource DataSource dataSource) {
        TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new SessionTransactions(template);
    }

    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    DataSource sessionDataSource(DataSource dataSource) {
        return new SessionTransactions.Statements(dataSource);
    }

    /** Found by its name, for sessions alone. */
    @Bean(defaultCandidate = false)
    @SuppressWarnings("NullAway") // what cannot be read is null for whoever asks a session for it
    ConversionService springSessionConversionService() {
        GenericConversionService values = new GenericConversionService();
        values.addConverter(Object.class, byte[].class, SessionValues::written);
        values.addConverter(byte[].class, Object.class, SessionValues::read);
        return values;
    }

    @Bean
    CookieHttpSessionIdResolver sessionCookies(CookieSerializer serializer) {
        CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
        cookies.setCookieSerializer(serializer);
        return cookies;
    }

    @Bean
    @Primary
    HttpSessionIdResolver sessionIds(CookieHttpSessionIdResolver cookies) {
        return new OneLookUp(cookies);
    }

    @Bean
    static BeanPostProcessor sessionsRarelyWritten() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions
                        ? SessionsRarelyWritten.of(sessions)
                        : bean;
            }
        };
    }
}
