package cairn.developments.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cairn.platform.Acting;
import cairn.voice.CameOfIt;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows beside each thing raised which developments grew out of it, and takes the word of whoever raised it. */
@Component
class GrownOut implements CameOfIt {

    private static final String OF = """
            select s.raised_id, s.development_id as id, s.on_date as linked_on,
                   (select title from developments.wording w where w.development_id = s.development_id and w.language = 'en'
                    order by number desc limit 1) as title_en,
                   (select title from developments.wording w where w.development_id = s.development_id and w.language = 'cy'
                    order by number desc limit 1) as title_cy,
                   e.id as entry_id, e.colour, e.refused, e.reason, e.language, e.on_date as changed_on,
                   (select n.happened from developments.said_now n where n.entry_id = e.id and n.raised_id = s.raised_id) as said
            from developments.source_now s
            left join lateral (select * from developments.entry e where e.development_id = s.development_id
                               order by e.number desc limit 1) e on true
            where s.raised_id = any (:raised) and s.relation = 'GREW_FROM' order by s.recorded_at
            """;
    private static final String STILL_GREEN = """
            select exists (select from developments.entry e where e.id = :entry and e.colour = 'GREEN'
                and not exists (select from developments.entry l
                                where l.development_id = e.development_id and l.number > e.number)
                and (cast(:raised as uuid) is null or exists (select from developments.source_now s
                     where s.development_id = e.development_id and s.raised_id = :raised and s.relation = 'GREW_FROM')))
            """;
    private static final String SAY = """
            insert into developments.said_of_it (id, organisation_id, entry_id, raised_id, person_id, number, happened, on_date)
            select :id, :organisation, :entry, cast(:raised as uuid), cast(:person as uuid), coalesce(max(number), 0) + 1, :happened,
                   platform.today()
            from developments.said_of_it where entry_id = :entry and raised_id is not distinct from cast(:raised as uuid)
                and person_id is not distinct from cast(:person as uuid)
            on conflict do nothing
            """;
    private static final String WORDS = """
            insert into developments.said_words (said_id, organisation_id, body) values (:id, :organisation, :words)
            on conflict do nothing
            """;

    @Override
    public Map<UUID, List<Grown>> of(JdbcClient role, Collection<UUID> raised) {
        return raised.isEmpty()
                ? Map.of()
                : role.sql(OF).param("raised", raised.toArray(UUID[]::new)).query(Row.class).list().stream()
                        .collect(groupingBy(Row::raisedId, mapping(Row::grown, toList())));
    }

    @Override
    public void say(JdbcClient role, UUID id, UUID raised, UUID entry, boolean happened, String words) {
        say(role, id, raised, null, entry, happened, words);
    }

    /** The word of something raised, or of a person where the development stands alone. */
    void say(
            JdbcClient role,
            UUID id,
            @Nullable UUID raised,
            @Nullable UUID person,
            UUID entry,
            boolean happened,
            String words) {
        boolean green = role.sql(STILL_GREEN)
                .param("entry", entry)
                .param("raised", raised)
                .query(Boolean.class)
                .single();
        if (!green) {
            return;
        }
        int added = role.sql(SAY)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("entry", entry)
                .param("raised", raised)
                .param("person", person)
                .param("happened", happened)
                .update();
        if (added == 1 && !words.isBlank()) {
            role.sql(WORDS)
                    .param("id", id)
                    .param("organisation", Acting.current().home())
                    .param("words", words)
                    .update();
        }
    }

    private record Row(
            UUID raisedId,
            UUID id,
            LocalDate linkedOn,
            @Nullable String titleEn,
            @Nullable String titleCy,
            @Nullable UUID entryId,
            @Nullable Colour colour,
            @Nullable Boolean refused,
            @Nullable String reason,
            @Nullable String language,
            @Nullable LocalDate changedOn,
            @Nullable Boolean said) {

        Grown grown() {
            boolean green = colour == Colour.GREEN;
            return new Grown(
                    "/developments/" + id,
                    titleEn,
                    titleCy,
                    colour == null ? "" : colour.name().toLowerCase(Locale.ROOT),
                    colour == null
                            ? "developments.stands.NEW"
                            : "developments.grown." + (Boolean.TRUE.equals(refused) ? "REFUSED" : colour),
                    reason,
                    language,
                    changedOn == null ? linkedOn : changedOn,
                    green ? entryId : null,
                    said);
        }
    }
}
