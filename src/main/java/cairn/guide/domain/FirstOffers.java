package cairn.guide.domain;

import cairn.people.CapacityKind;
import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people who have been here longer offer to whoever is new. Read by whoever coordinates, and by whom it was arranged for. */
@Repository
public class FirstOffers {

    private static final String OFFER = """
            select o.id, o.kind, o.body, o.language, o.by_name, o.taking_part_as, o.unit_id as unit, o.on_date as "on",
                   o.by_id = platform.actor() as mine,
                   (select e.on_date from guide.first_offer_ended e where e.offer_id = o.id) as ended
            from guide.first_offer o
            """;
    private static final String MINE =
            OFFER + " where o.by_id = platform.actor() order by o.on_date desc, o.recorded_at desc";
    private static final String STANDING = OFFER + """
             where people.i_coordinate() and not exists (select from guide.first_offer_ended e where e.offer_id = o.id)
            order by o.kind, o.on_date, o.recorded_at
            """;
    private static final String ADD = """
            insert into guide.first_offer (id, organisation_id, kind, body, language, by_id, by_name, taking_part_as, unit_id, on_date)
            values (:id, :organisation, :kind, :body, :language, platform.actor(), :byName, people.part(), people.part_unit(),
                    platform.today()) on conflict do nothing
            """;
    private static final String OFFERED = """
            select exists (select from guide.first_offer
                           where id = :id and kind = :kind and body = :body and by_id = platform.actor())
            """;
    private static final String END = """
            insert into guide.first_offer_ended (offer_id, organisation_id, on_date)
            values (:id, :organisation, platform.today()) on conflict do nothing
            """;
    private static final String TRAINS = "select guide.may_offer_as_trainer()";

    private final JdbcClient jdbc;

    FirstOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An offer.
     *
     * @param unit null where whoever offers belongs to no one unit
     * @param ended the day on which it was ended, or null
     */
    public record Offer(
            UUID id,
            FirstHelp kind,
            String body,
            String language,
            String byName,
            CapacityKind takingPartAs,
            @Nullable UUID unit,
            LocalDate on,
            boolean mine,
            @Nullable LocalDate ended) {}

    /** What whoever acts offers or offered, the newest first. */
    public List<Offer> mine() {
        return jdbc.sql(MINE).query(Offer.class).list();
    }

    /** All offers that stand; for whoever coordinates. */
    public List<Offer> standing() {
        return jdbc.sql(STANDING).query(Offer.class).list();
    }

    /** Whether whoever acts is or was a service user, so that others can meet them as a trainer. */
    public boolean mayTrain() {
        return jdbc.sql(TRAINS).query(Boolean.class).single();
    }

    /** Offers it. Gives back false, and writes nothing, when this form was sent before with something else on it. */
    public boolean offer(UUID id, FirstHelp kind, String body, String language, String byName) {
        int added = jdbc.sql(ADD)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("kind", kind.name())
                .param("body", body)
                .param("language", language)
                .param("byName", byName)
                .update();
        return added == 1
                || jdbc.sql(OFFERED)
                        .param("id", id)
                        .param("kind", kind.name())
                        .param("body", body)
                        .query(Boolean.class)
                        .single();
    }

    /** Whoever offered ends it. Row-level security refuses anyone else. */
    public void end(UUID id) {
        jdbc.sql(END)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .update();
    }
}
