package cairn.developments.domain;

import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers and asks to work together on two developments that are alike, each with its reply (catalogue T1.09). */
@Repository
public class Togethers {

    private static final String TOGETHER = """
            select t.id, t.development_id as from_id, t.with_id, f.title as from_title, f.language as from_language,
                   w.title as with_title, w.language as with_language, t.kind, t.body, t.by_name, t.on_date as "on",
                   r.yes, r.body as reply, r.by_name as replied_by, r.on_date as replied_on,
                   coalesce(r.by_id = platform.actor(), false) as my_reply,
                   t.with_id = any (array(select developments.held_by_me())) as mine_to_answer
            from developments.together t left join developments.together_reply r on r.together_id = t.id
            join lateral (select title, language from developments.wording where development_id = t.development_id
                          order by language = :language desc, number desc limit 1) f on true
            join lateral (select title, language from developments.wording where development_id = t.with_id
                          order by language = :language desc, number desc limit 1) w on true
            """;
    private static final String OF =
            TOGETHER + " where :development in (t.development_id, t.with_id) order by t.recorded_at";
    private static final String BY_ID = TOGETHER + " where t.id = :id";
    private static final String ADD = """
            insert into developments.together (id, organisation_id, development_id, with_id, kind, body, by_id, by_name, on_date)
            values (:id, :organisation, :development, :with, :kind, :body, platform.actor(), :byName, platform.today())
            on conflict do nothing
            """;
    private static final String REPLY = """
            insert into developments.together_reply (together_id, organisation_id, yes, body, by_id, by_name, on_date)
            values (:id, :organisation, :yes, :body, platform.actor(), :byName, platform.today()) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Togethers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is said to those who hold the other development. */
    public enum Kind {
        OFFER,
        ASK;

        public String key() {
            return "developments.together.kind." + name();
        }
    }

    /**
     * An offer or an ask, with its reply if there is one.
     *
     * @param fromId the development for which it was said
     * @param withId the development whose post answers
     * @param yes null while nobody has answered
     * @param myReply whether the reader answered
     * @param mineToAnswer whether the reader may answer, or could have
     */
    public record Together(
            UUID id,
            UUID fromId,
            UUID withId,
            String fromTitle,
            String fromLanguage,
            String withTitle,
            String withLanguage,
            Kind kind,
            String body,
            String byName,
            LocalDate on,
            @Nullable Boolean yes,
            @Nullable String reply,
            @Nullable String repliedBy,
            @Nullable LocalDate repliedOn,
            boolean myReply,
            boolean mineToAnswer) {

        /** The development on the other side of this one. */
        public UUID other(UUID development) {
            return development.equals(fromId) ? withId : fromId;
        }

        public String otherTitle(UUID development) {
            return development.equals(fromId) ? withTitle : fromTitle;
        }

        public String otherLanguage(UUID development) {
            return development.equals(fromId) ? withLanguage : fromLanguage;
        }

        public boolean agreed() {
            return yes != null && yes;
        }
    }

    /** All that was offered to this development or by it, in order. */
    public List<Together> of(UUID development, Language language) {
        return jdbc.sql(OF)
                .param("development", development)
                .param("language", language.code())
                .query(Together.class)
                .list();
    }

    public Optional<Together> find(UUID id, Language language) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .param("language", language.code())
                .query(Together.class)
                .optional();
    }

    /** Offers to work together, or asks to. */
    public void say(UUID id, UUID development, UUID with, Kind kind, String body, String name) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("development", development)
                .param("with", with)
                .param("kind", kind.name())
                .param("body", body)
                .param("byName", name)
                .update();
    }

    /** Answers. Gives back false, and writes nothing, when there was an answer already. */
    public boolean reply(UUID id, boolean yes, String body, String name) {
        return jdbc.sql(REPLY)
                        .param("id", id)
                        .param("organisation", Acting.current().home())
                        .param("yes", yes)
                        .param("body", body)
                        .param("byName", name)
                        .update()
                == 1;
    }
}
