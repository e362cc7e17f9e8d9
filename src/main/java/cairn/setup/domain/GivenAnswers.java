package cairn.setup.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import cairn.platform.Acting;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered in the set-up. Each answer is a row; the newest to a question counts. */
@Repository
class GivenAnswers {

    private static final String ADD = """
            insert into setup.answer (id, organisation_id, question, given, given_on)
            values (gen_random_uuid(), :organisation, :question, jsonb_object(:names, :values), platform.today())
            """;
    private static final String NEWEST = """
            select a.question, f.key as name, f.value
            from (select distinct on (question) question, given from setup.answer
                  order by question, recorded_at desc) a,
                 jsonb_each_text(a.given) f
            """;

    private final JdbcClient jdbc;

    GivenAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Question question, Map<String, String> fields) {
        jdbc.sql(ADD)
                .param("organisation", Acting.current().home())
                .param("question", question.name())
                .param("names", fields.keySet().toArray(String[]::new))
                .param("values", fields.values().toArray(String[]::new))
                .update();
    }

    Given newest() {
        return new Given(jdbc.sql(NEWEST).query(Field.class).list().stream()
                .collect(groupingBy(Field::question, toMap(Field::name, Field::value))));
    }

    private record Field(Question question, String name, String value) {}
}
