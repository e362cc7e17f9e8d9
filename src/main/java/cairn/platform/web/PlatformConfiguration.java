package cairn.platform.web;

import cairn.platform.ScopedClock;
import cairn.platform.db.ActorTransactionManager;
import cairn.platform.security.Pepper;
import cairn.platform.security.Seal;
import cairn.platform.text.MessageFiles;
import cairn.platform.text.Texts;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
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
    TransactionOperations springSessionTransactionOperations(DataSource dataSource) {
        TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
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

    /** That somebody was here is written down every five seconds, not for each page: a session ends that much sooner. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsRarelyWritten() {
        return sessions -> sessions.setUpdateSessionQuery("""
                update %TABLE_NAME% s set session_id = n.session_id, last_access_time = n.last_access_time,
                    max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time, principal_name = n.principal_name
                from (select cast(? as text) as session_id, cast(? as bigint) as last_access_time,
                             cast(? as int) as max_inactive_interval, cast(? as bigint) as expiry_time,
                             cast(? as text) as principal_name) n
                where s.primary_id = ? and (n.last_access_time not between s.last_access_time and s.last_access_time + 5000
                    or n.session_id <> s.session_id or n.max_inactive_interval <> s.max_inactive_interval
                    or n.principal_name is distinct from s.principal_name)
                """);
    }
}
