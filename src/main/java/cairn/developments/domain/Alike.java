package cairn.developments.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Developments elsewhere in the organisation that are like one here (catalogue T1.09): about the same theme, or named with
 * the same words. Rather none than nonsense: short words, Welsh words that carry no meaning and words that stand nearly
 * everywhere say nothing, and a word must stand in both titles.
 */
@Repository
public class Alike {

    private static final String OF = """
            with this as (select service_id, unit_id from developments.development where id = :development),
            elsewhere as (
                select d.id from developments.development d, this
                where d.id <> :development and (d.unit_id is distinct from this.unit_id or d.service_id <> this.service_id)),
            newest as (
                select distinct on (development_id, language) development_id, language, words
                from developments.wording order by development_id, language, number desc),
            said as (
                select n.development_id, n.language, l.lexeme, 'A' = any (l.weights) as in_title
                from newest n cross join lateral unnest(n.words) l
                where length(l.lexeme) > 3 and l.lexeme <> all (array['bydd', 'cael', 'dydy', 'eich', 'fydd', 'gael', 'gyda',
                    'hefyd', 'hwnnw', 'maen', 'mewn', 'nghyd', 'oedd', 'pobl', 'rydw', 'rydych', 'rydyn', 'rhai', 'sydd', 'wedi', 'wneud'])),
            shared as (
                select o.development_id, o.in_title and m.in_title as in_titles,
                       count(*) over (partition by o.language, o.lexeme) as held_by
                from said o join said m on m.development_id = :development and m.language = o.language and m.lexeme = o.lexeme),
            words as (
                select development_id, count(*) as words, count(*) filter (where in_titles) as in_titles from shared
                where held_by <= greatest(5, (select count(*) from developments.development) / 5) group by development_id),
            about as (
                select distinct on (d.development_id, d.theme_id) d.development_id, lower(t.name_en) as name, d.is_about
                from developments.themed d join voice.theme t on t.id = d.theme_id
                order by d.development_id, d.theme_id, d.number desc),
            themes as (
                select o.development_id, count(*) as themes
                from about o join about m on m.development_id = :development and m.name = o.name and m.is_about
                where o.is_about group by o.development_id)
            select e.id from elsewhere e
            left join words w on w.development_id = e.id left join themes t on t.development_id = e.id
            where t.themes > 0 or (w.in_titles > 0 and w.words > 1)
            order by coalesce(t.themes, 0) desc, coalesce(w.in_titles, 0) desc, coalesce(w.words, 0) desc, e.id
            limit :most
            """;

    private final JdbcClient jdbc;

    Alike(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The most alike first. */
    public List<UUID> of(UUID development, int most) {
        return jdbc.sql(OF)
                .param("development", development)
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
