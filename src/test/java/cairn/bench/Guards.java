package cairn.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes each guard of the database away, one at a time, and asks whether anybody notices: each policy dropped and each thrown
 * open, each table's row-level security, each grant, each trigger (walls, goal A2). Whoever acts then tries everything on the
 * guard's table: reading it whole, adding rows like those that are there, changing, deleting and emptying it. A guard survives
 * when all of them get what they got before. Each guard falls in a transaction of its own that is never committed.
 */
record Guards(Running cairn, boolean one) {

    private static final String POLICIES = """
            select c.oid::regclass::text, p.polname, p.polpermissive, p.polqual is not null, p.polwithcheck is not null
            from pg_policy p join pg_class c on c.oid = p.polrelid order by 1, 2
            """;
    private static final String SHUT = "select c.oid::regclass::text from pg_class c where c.relrowsecurity order by 1";
    private static final String TRIGGERS = """
            select t.tgrelid::regclass::text, t.tgname from pg_trigger t where not t.tgisinternal order by 1, 2
            """;
    private static final String GRANTS = """
            select c.oid::regclass::text, a.privilege_type, a.grantee::regrole::text, null
            from pg_class c cross join aclexplode(c.relacl) a
            where c.relkind = 'r' and c.relrowsecurity and a.grantee <> c.relowner and a.grantee <> 0
            union all
            select c.oid::regclass::text, a.privilege_type, a.grantee::regrole::text, t.attname
            from pg_class c join pg_attribute t on t.attrelid = c.oid cross join aclexplode(t.attacl) a
            where c.relkind = 'r' and c.relrowsecurity and a.grantee <> c.relowner and a.grantee <> 0
            order by 1, 2, 3, 4
            """;
    /** Tries a statement and takes it back: how many rows it met, or why it was refused. */
    private static final String TRY = """
            create schema bench; grant usage on schema bench to public;
            create function bench.tried(statement text) returns text language plpgsql as $$
            declare n bigint; begin
                execute statement;
                get diagnostics n = row_count;
                raise exception using errcode = 'BENCH', message = 'ok ' || n;
            exception when others then return case when sqlstate = 'BENCH' then '' else sqlstate || ' ' end || sqlerrm;
            end $$
            """;

    private static final String PEOPLE = """
            select p.name || ' ' || lower(c.kind), c.organisation_id, p.id, c.id
            from people.capacity c join people.person p on p.id = c.person_id
            where c.since <= current_date and coalesce(c.until, current_date + 1) > current_date order by 1, 4
            """;
    /** Columns that some role may change where it may not change the whole row. */
    private static final String CHANGES = """
            select distinct c.oid::regclass::text, t.attname
            from pg_class c join pg_attribute t on t.attrelid = c.oid cross join aclexplode(t.attacl) a
            where c.relrowsecurity and a.privilege_type = 'UPDATE' order by 1, 2
            """;
    /** All that are not made from others. */
    private static final String COLUMNS = """
            select a.attrelid::regclass::text, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relrowsecurity and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' group by a.attrelid
            """;

    private static final UUID NOBODY = UUID.nameUUIDFromBytes(new byte[0]);
    private static final String OWN = """
            (select jsonb_object_agg(key, case
                when key in ('by_id', 'person_id', 'author_id', 'reader_id') and value <> 'null'::jsonb
                    then to_jsonb(coalesce(nullif('%s', ''), '%s'))
                when key ~ '(^|_)on$|_date$|^since$' and value <> 'null'::jsonb then to_jsonb(current_date::text)
                else value end) from jsonb_each(%s))
            """;
    private static final String SIGNED_OFF = "00000000-0000-4000-8000-00000000000%d";
    /** Rows that are there to make others like them: from the beginning, the middle and the end. */
    private static final String LIKE_THOSE = """
            select (to_jsonb(t) - '_at' - '_n')::text
            from (select *, row_number() over (order by ctid) as _at, count(*) over () as _n from %1$s) t
            where _at in (1, 1 + _n / 2, _n)
            """;
    /** One made up from the kinds of its columns. */
    private static final String MADE_UP = """
            select jsonb_object_agg(a.attname, case
                when a.attname = 'organisation_id' then to_jsonb('%2$s'::text)
                when t.typcategory = 'B' then to_jsonb(true)
                when t.typcategory = 'N' then to_jsonb(1)
                when t.typcategory = 'D' then to_jsonb(current_date::text)
                when t.typname = 'uuid' then to_jsonb(gen_random_uuid()::text)
                when t.typcategory = 'A' then '[]'::jsonb
                when t.typname = 'bytea' then to_jsonb('\\xab'::text)
                else to_jsonb(coalesce((regexp_match(pg_get_constraintdef(k.oid), '\\x27([A-Z_a-z]+)\\x27'))[1], 'x')) end)::text
            from pg_attribute a join pg_type t on t.oid = a.atttypid
            left join pg_constraint k on k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum]
            where a.attrelid = '%1$s'::regclass and a.attnum > 0 and not a.attisdropped
            """;
    /** What the triggers of other tables count in. */
    private static final Map<String, String> COUNTED =
            Map.of("evidence.sum", "sum(n)", "guide.tally", "sum(firsts + seconds + thirds + fourths)");

    /** Named actors that nobody signs in as, and the database role in which each works. */
    private static final Map<String, Integer> SYSTEM = new TreeMap<>(Map.of(
            "cairn_app 2",
            2,
            "cairn_app 4",
            4,
            "cairn_app 5",
            5,
            "cairn_suggest 3",
            3,
            "cairn_batch 3",
            3,
            "cairn_batch 6",
            6,
            "cairn_erase 3",
            3));

    /**
     * Somebody, in a database role.
     *
     * @param capacity empty when nobody of flesh and blood acts
     */
    private record Someone(String name, String role, String organisation, String person, String capacity) {}

    /** One thing that stands in the way, and the statements that take it away. */
    private record Guard(String kind, String table, String name, String away) {}

    /** What was found: how many guards there are, and those whose going nobody noticed. */
    record Found(Map<String, Integer> guards, List<String> survivors, long cells) {}

    Found run() throws IOException, SQLException {
        try (Connection connection = cairn.superuser()) {
            connection.setAutoCommit(false);
            return new Attack(connection).run(one);
        }
    }

    private static final class Attack {

        private final Connection connection;
        private final Statement sql;
        private final Map<String, List<String>> before = new LinkedHashMap<>();
        private final Map<String, List<String>> rows = new LinkedHashMap<>();
        private final Map<String, String> columns = new LinkedHashMap<>();
        private final Map<String, List<String>> changes = new LinkedHashMap<>();
        private final List<Someone> people = new ArrayList<>();
        private long cells;

        Attack(Connection connection) throws SQLException {
            this.connection = connection;
            this.sql = connection.createStatement();
        }

        Found run(boolean one) throws SQLException {
            sql.execute("set statement_timeout = '20s'");
            sql.execute("set client_min_messages = error");
            sql.execute(TRY);
            meet();
            connection.commit();
            Map<String, Integer> counts = new TreeMap<>();
            List<String> survivors = new ArrayList<>();
            for (Guard guard : one ? oneOfEachKind() : guards()) {
                counts.merge(guard.kind(), 1, Integer::sum);
                if (survives(guard)) {
                    survivors.add("%s %s on %s".formatted(guard.kind(), guard.name(), guard.table()));
                }
            }
            return new Found(counts, survivors, cells);
        }

        private void meet() throws SQLException {
            for (List<String> row : list(PEOPLE)) {
                people.add(new Someone(row.get(0), "cairn_app", row.get(1), row.get(2), row.get(3)));
            }
            String home = people.getFirst().organisation();
            SYSTEM.forEach((name, number) ->
                    people.add(new Someone(name, name.split(" ", 2)[0], home, SIGNED_OFF.formatted(number), "")));
            for (List<String> row : list(COLUMNS)) {
                columns.put(row.get(0), row.get(1));
            }
            lookAtRows(home);
            for (List<String> row : list(CHANGES)) {
                changes.computeIfAbsent(row.get(0), table -> new ArrayList<>())
                        .add("update %1$s set %2$s = %2$s".formatted(row.get(0), row.get(1)));
            }
            people.add(new Someone("nowhere", "cairn_batch", "", SIGNED_OFF.formatted(3), ""));
            people.add(new Someone("no actor", "cairn_app", "", "", ""));
        }

        private List<Guard> guards() throws SQLException {
            List<Guard> guards = new ArrayList<>();
            for (List<String> row : list(POLICIES)) {
                String on = "policy %s on %s".formatted(row.get(1), row.get(0));
                guards.add(new Guard("policy_dropped", row.get(0), row.get(1), "drop " + on));
                if (row.get(2).equals("t")) {
                    String open = (row.get(3).equals("t") ? " using (true)" : "")
                            + (row.get(4).equals("t") ? " with check (true)" : "");
                    guards.add(new Guard("policy_opened", row.get(0), row.get(1), "alter " + on + open));
                }
            }
            for (List<String> row : list(SHUT)) {
                guards.add(new Guard(
                        "row_security", row.get(0), "", "alter table " + row.get(0) + " disable row level security"));
            }
            for (List<String> row : list(GRANTS)) {
                String column = row.get(3) == null ? "" : " (" + row.get(3) + ")";
                guards.add(new Guard(
                        "grant",
                        row.get(0),
                        row.get(1) + column + " to " + row.get(2),
                        "revoke %s%s on %s from %s".formatted(row.get(1), column, row.get(0), row.get(2))));
            }
            for (List<String> row : list(TRIGGERS)) {
                guards.add(new Guard(
                        "trigger", row.get(0), row.get(1), "drop trigger %s on %s".formatted(row.get(1), row.get(0))));
            }
            return guards;
        }

        private List<Guard> oneOfEachKind() throws SQLException {
            Map<String, Guard> first = new LinkedHashMap<>();
            guards().stream()
                    .filter(guard ->
                            guard.table().equals("voice.words") || guard.table().equals("suggest.not_shown"))
                    .forEach(guard -> first.putIfAbsent(guard.kind(), guard));
            return List.copyOf(first.values());
        }

        private boolean survives(Guard guard) throws SQLException {
            boolean effects = guard.kind().equals("trigger");
            String which = guard.table() + (effects ? " with effects" : "");
            List<String> was = before.get(which);
            if (was == null) {
                was = cells(guard.table(), effects, List.of());
                before.put(which, was);
            }
            sql.execute(guard.away());
            boolean survives = cells(guard.table(), effects, was).equals(was);
            // All locks go with it.
            connection.rollback();
            return survives;
        }

        /**
         * What everybody gets on this table, as one line for each.
         *
         * @param was what they got before; nobody is asked any more when it is not the same
         */
        private List<String> cells(String table, boolean effects, List<String> was) throws SQLException {
            List<String> cells = new ArrayList<>();
            for (Someone someone : people) {
                Savepoint here = connection.setSavepoint();
                act(someone);
                cells.add(someone.name() + " reads " + read(table) + tried(tries(table, someone)));
                connection.rollback(here);
                if (!was.isEmpty() && !was.get(cells.size() - 1).equals(cells.getLast())) {
                    return cells;
                }
            }
            Savepoint here = connection.setSavepoint();
            sql.execute("select set_config('cairn.organisation', '%s', true)"
                    .formatted(people.getFirst().organisation()));
            cells.add(tried(List.of(changed(table), "delete from " + table, "truncate " + table + " cascade")));
            if (effects) {
                for (String row : rows(table)) {
                    cells.add("adds " + effects(table, row));
                }
            }
            connection.rollback(here);
            return cells;
        }

        private static String changed(String table) {
            return "update " + table + " set organisation_id = organisation_id";
        }

        /** Rows are added as they lie there, and as if whoever acts had written them today: either may be refused. */
        private List<String> tries(String table, Someone someone) {
            List<String> tries = new ArrayList<>(List.of(changed(table), "delete from " + table));
            tries.addAll(changes.getOrDefault(table, List.of()));
            for (String row : rows(table)) {
                tries.add(insert(table, literal(row)));
                tries.add(insert(table, OWN.formatted(someone.person(), NOBODY, literal(row))));
            }
            return tries;
        }

        private String tried(List<String> statements) throws SQLException {
            cells += statements.size();
            return answer(statements.stream()
                    .map(statement -> "bench.tried(" + quoted(statement) + ")")
                    .collect(Collectors.joining(" || '; ' || ", "select ", "")));
        }

        private void act(Someone someone) throws SQLException {
            try (PreparedStatement begin = connection.prepareStatement(
                    "select platform.begin(?, ?, ?, current_date::text), set_config('cairn.key', (select encode(key, 'hex') from suggest.code order by key limit 1), true)")) {
                begin.setString(1, someone.person());
                begin.setString(2, someone.capacity());
                begin.setString(3, someone.organisation());
                begin.execute();
            }
            sql.execute("set local role " + someone.role());
        }

        /** How much there is, and what stands in it; where only some columns may be read, how much there is alone. */
        private String read(String table) throws SQLException {
            return answer("select count(*) from " + table) + " "
                    + answer("select md5(string_agg(md5(t::text), '' order by md5(t::text))) from " + table + " t")
                    + " "
                    + answer("select string_agg(a.attname, ' ' order by 1) from pg_attribute a where a.attrelid = '"
                            + table
                            + "'::regclass and a.attnum > 0 and has_column_privilege(a.attrelid, a.attnum, 'SELECT')")
                    + " ";
        }

        private String insert(String table, String json) {
            return "insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, %3$s)"
                    .formatted(table, columns.getOrDefault(table, "*"), json);
        }

        /** Which tables hold other rows when this one is added once more in its own place, and what became of the row itself. */
        private String effects(String table, String row) throws SQLException {
            Savepoint here = connection.setSavepoint();
            sql.execute(
                    "set local session_replication_role = replica; delete from %s t where to_jsonb(t) = %s; set local session_replication_role = origin"
                            .formatted(table, literal(row)));
            Map<String, String> was = digests();
            String changed = answer("""
                    with added as (%s returning *)
                    select coalesce(string_agg(key, ' ' order by key), '') from added, jsonb_each(to_jsonb(added))
                    where value is distinct from %s -> key
                    """.formatted(insert(table, literal(row)), literal(row)));
            Map<String, String> is = digests();
            is.entrySet().removeAll(was.entrySet());
            connection.rollback(here);
            return changed + " " + is;
        }

        private Map<String, String> digests() throws SQLException {
            StringBuilder all = new StringBuilder("select null, null where false");
            rows.keySet()
                    .forEach(table ->
                            all.append(" union all select '%1$s', (select count(*) + coalesce(%2$s, 0) from %1$s)::text"
                                    .formatted(table, COUNTED.getOrDefault(table, "0"))));
            Map<String, String> digests = new TreeMap<>();
            list(all.toString()).forEach(row -> digests.put(row.getFirst(), row.get(1)));
            return digests;
        }

        private List<String> rows(String table) {
            return rows.getOrDefault(table, List.of());
        }

        /** What everybody tries to add. A table in which nothing lies gets a row, where its own checks let it. */
        private void lookAtRows(String home) throws SQLException {
            for (List<String> shut : list(SHUT)) {
                String table = shut.getFirst();
                List<String> there = first(list(LIKE_THOSE.formatted(table)));
                if (there.isEmpty()) {
                    there = first(list(MADE_UP.formatted(table, home)));
                    sql.execute("set local session_replication_role = replica");
                    Savepoint here = connection.setSavepoint();
                    try {
                        sql.execute(insert(table, literal(there.getFirst())));
                    } catch (SQLException notLikeThis) {
                        connection.rollback(here);
                    }
                    sql.execute("set local session_replication_role = origin");
                }
                rows.put(table, there);
            }
        }

        private static List<String> first(List<List<String>> rows) {
            return rows.stream().map(List::getFirst).toList();
        }

        private String answer(String question) throws SQLException {
            Savepoint here = connection.setSavepoint();
            try (ResultSet row = sql.executeQuery(question)) {
                row.next();
                return row.getString(1);
            } catch (SQLException refused) {
                connection.rollback(here);
                return refused.getSQLState();
            }
        }

        private static String literal(String json) {
            return quoted(json) + "::jsonb";
        }

        private static String quoted(String text) {
            return "'" + text.replace("'", "''") + "'";
        }

        private List<List<String>> list(String question) throws SQLException {
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet found = sql.executeQuery(question)) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        row.add(found.getString(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }
}
