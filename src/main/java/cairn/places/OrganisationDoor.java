package cairn.places;

import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.page.Front;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the organisation of an address. Names and countries are public, so they may be kept for a minute. */
@Component
class OrganisationDoor implements Front.Door {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final String AT = """
            select o.id as organisation, coalesce(n.name_en, o.name_en) as name_en, coalesce(n.name_cy, o.name_cy) as name_cy,
                   o.country, case when h.id is null then o.help_en else h.help_en end as help_en,
                   case when h.id is null then o.help_cy else h.help_cy end as help_cy,
                   l.line_en as urgent_en, l.line_cy as urgent_cy
            from places.organisation o
            left join lateral (select name_en, name_cy from places.organisation_name
                where organisation_id = o.id order by recorded_at desc limit 1) n on true
            left join lateral (select id, help_en, help_cy from places.organisation_help
                where organisation_id = o.id order by recorded_at desc limit 1) h on true
            left join lateral (select line_en, line_cy from places.organisation_urgent_line
                where organisation_id = o.id order by recorded_at desc limit 1) l on true
            where o.host in (:host, '*') order by o.host = '*' limit 1
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    OrganisationDoor(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    private record Known(Optional<Front> front, Instant since) {

        boolean stale() {
            return front.isEmpty() || since.plus(KEPT).isBefore(Instant.now());
        }
    }

    @Override
    public Optional<Front> at(String host) {
        Known last = known.get(host);
        if (last == null || last.stale()) {
            last = new Known(ask(host), Instant.now());
            keep(host, last);
        }
        return last.front();
    }

    /** Asks anew at the next request: what was known has changed. */
    void forget() {
        known.clear();
    }

    /** Anyone may call us by any name: what they call must not fill the memory. */
    private void keep(String host, Known found) {
        if (known.size() > 100) {
            known.clear();
        }
        known.put(host, found);
    }

    private Optional<Front> ask(String host) {
        return Acting.as(
                Actor.frontDoor(),
                () -> transaction.execute(status ->
                        jdbc.sql(AT).param("host", host).query(Front.class).optional()));
    }
}
