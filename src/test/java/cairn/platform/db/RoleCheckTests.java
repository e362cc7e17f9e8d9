package cairn.platform.db;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.CairnTest;
import cairn.Rows;
import cairn.platform.postgres.Database;
import cairn.platform.start.CannotBegin;
import java.io.IOException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Cairn does not start while one of the roles that serve could do more than the policies let it. */
@CairnTest
@Tag("repository")
class RoleCheckTests {

    @Autowired
    DataSource dataSource;

    @Autowired
    Database database;

    @ParameterizedTest
    @ValueSource(strings = {"app", "suggest", "batch", "erase"})
    void noneOfThemIsStrong(String duty) throws IOException {
        String role = database.names().serving().stream()
                .filter(name -> name.contains("_" + duty))
                .findFirst()
                .orElseThrow();
        refuses(role, "alter role %s superuser", "alter role %s nosuperuser");
        refuses(role, "alter role %s bypassrls", "alter role %s nobypassrls");
        refuses(role, "alter role %s createrole", "alter role %s nocreaterole");
        refuses(role, "grant pg_read_all_data to %s", "revoke pg_read_all_data from %s");
        refuses(
                role,
                "create schema strong create table stone (); alter table strong.stone owner to %s",
                "drop schema strong cascade");
    }

    private void refuses(String role, String change, String back) throws IOException {
        Rows rows = new Rows(database);
        RoleCheck check = new RoleCheck(dataSource, database);
        Stream.of(change.formatted(role).split(";"))
                .forEach(sql -> rows.jdbc().sql(sql).update());
        try {
            assertThatThrownBy(check::afterPropertiesSet)
                    .as(change)
                    .isInstanceOf(CannotBegin.class)
                    .hasMessage(
                            "Cairn does not start with the database role " + role
                                    + ": it must not be a superuser, pass row-level security, make roles, own tables or belong to another role.");
        } finally {
            rows.jdbc().sql(back.formatted(role)).update();
        }
        assertThatCode(check::afterPropertiesSet).as(back).doesNotThrowAnyException();
    }
}
