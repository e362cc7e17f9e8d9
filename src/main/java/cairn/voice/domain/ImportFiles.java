package cairn.voice.domain;

import cairn.platform.Acting;
import cairn.voice.domain.MappedColumns.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files of past comments: their bytes, in pieces, and what was decided about each. They lie in the database and not on a
 * disk, so that row-level security guards them, any process of the program can go on with one, and a backup of one place is
 * a backup of all. Row-level security shows an organisation's coordinators all of theirs, and nobody else any.
 */
@Repository
public class ImportFiles {

    private static final int PIECE = 1_000_000;

    private static final String BRING = """
            insert into voice.import_file (id, organisation_id, name, bytes, by_id, by_name, on_date)
            values (:id, :organisation, :name, :bytes, :by, :byName, platform.today())
            """;
    private static final String KEEP = """
            insert into voice.import_piece (file_id, number, organisation_id, content)
            values (:file, :number, :organisation, :content)
            """;
    private static final String PIECES =
            "select content from voice.import_piece where file_id = :file and number = :number";
    private static final String FORGET = "delete from voice.import_piece where file_id = :file";
    private static final String FILE = """
            select f.id, f.name, f.bytes, f.by_name, f.on_date, t.what, coalesce(t.number, 0) as turn, t.why, t.detail,
                   t.by_name as turned_by, t.on_date as turned_on, r.service_id as service,
                   coalesce(r.number, 0) as reading, r.words_column, r.date_column, r.unit_column, r.kind_column, r.theme_column,
                   coalesce(s.number, 0) as step, coalesce(s.turn, 0) as step_turn, coalesce(s.rows, 0) as rows,
                   coalesce(s.part, 0)::float8 as part, extract(epoch from clock_timestamp() - s.recorded_at)::float8 as quiet_seconds,
                   c.rows as all_rows, c.refused as all_refused,
                   (select import_id from voice.import_step i where i.file_id = f.id and i.import_id is not null limit 1) as into,
                   exists (select from voice.import_piece p where p.file_id = f.id) as whole
            from voice.import_file f
            left join lateral (select * from voice.import_turn where file_id = f.id order by number desc limit 1) t on true
            left join lateral (select * from voice.import_turn where file_id = f.id and what = 'READ' order by number desc limit 1) r on true
            left join voice.import_checked c on c.file_id = f.id and c.turn = r.number
            left join lateral (select number, turn, rows, part, recorded_at from voice.import_step where file_id = f.id
                               order by number desc limit 1) s on true
            """;
    private static final String ONE = FILE + "where f.id = :id";
    private static final String OPEN = FILE
            + "where exists (select from voice.import_piece p where p.file_id = f.id) order by f.recorded_at desc limit 50";
    private static final String OF = FILE + """
            where f.id = any (array(select file_id from voice.import_step where import_id = :import))
            order by f.recorded_at desc limit 50
            """;
    private static final String NEWEST = "select max(number) from voice.import_turn where file_id = :file";
    private static final String TURN = """
            insert into voice.import_turn (file_id, number, organisation_id, what, why, detail, by_id, by_name, on_date)
            values (:file, :number, :organisation, :what, :why, :detail, :by, :byName, platform.today())
            on conflict do nothing
            """;
    private static final String READ = """
            insert into voice.import_turn (file_id, number, organisation_id, what, service_id, words_column, date_column,
                                           unit_column, kind_column, theme_column, by_id, by_name, on_date)
            values (:file, :number, :organisation, 'READ', :service, :words, :date, :unit, :kind, :theme, :by, :byName,
                    platform.today())
            on conflict do nothing
            """;
    private static final String TOO_OLD = """
            select f.id from voice.import_file f
            where f.id = any (array(select file_id from voice.import_piece))
              and greatest(f.recorded_at, (select max(recorded_at) from voice.import_turn t where t.file_id = f.id))
                  < clock_timestamp() - make_interval(days => :days)
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    @Autowired
    ImportFiles(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this(jdbc, new TransactionTemplate(transactions));
    }

    ImportFiles(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Keeps a file until it has ended. */
    public UUID bring(String name, long bytes, InputStream content, String byName) throws IOException {
        UUID id = bringName(name, bytes, byName);
        byte[] piece = content.readNBytes(PIECE);
        for (int number = 0; piece.length > 0; number++) {
            jdbc.sql(KEEP)
                    .param("file", id)
                    .param("number", number)
                    .param("organisation", Acting.current().home())
                    .param("content", piece)
                    .update();
            piece = content.readNBytes(PIECE);
        }
        return id;
    }

    /** That there is a file whose bytes lie elsewhere. */
    UUID bringName(String name, long bytes, String byName) {
        UUID id = UUID.randomUUID();
        by(BRING, byName)
                .param("id", id)
                .param("name", name)
                .param("bytes", bytes)
                .update();
        return id;
    }

    public Optional<ImportFile> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(ImportFile.class).optional();
    }

    /** Those whose bytes are here, the newest first: somebody or the program has something to do about each. */
    public List<ImportFile> open() {
        return jdbc.sql(OPEN).query(ImportFile.class).list();
    }

    /** The files whose rows were written into an import, the newest first. */
    public List<ImportFile> of(UUID into) {
        return jdbc.sql(OF).param("import", into).query(ImportFile.class).list();
    }

    /** The file's bytes, fetched a piece at a time, each in a transaction of its own. */
    public FileBytes bytes(ImportFile file) {
        return new InPieces(this, file.id(), file.name(), file.bytes());
    }

    /** Says what the columns hold and that the file is to be checked; says whether nobody else was first. */
    public boolean read(ImportFile file, UUID service, MappedColumns columns, String byName) {
        JdbcClient.StatementSpec read = by(READ, byName)
                .param("file", file.id())
                .param("number", file.turn() + 1)
                .param("service", service);
        for (Part part : Part.values()) {
            read = read.param(part.word(), columns.columns().get(part));
        }
        return read.update() == 1;
    }

    /** Starts writing, or goes on; says whether nobody else was first. */
    public boolean start(ImportFile file, String byName) {
        return turn(file, "START", null, null, byName);
    }

    public boolean stop(ImportFile file, String byName) {
        return turn(file, "STOP", null, null, byName);
    }

    /** Takes the file away; what was written stays. */
    public boolean drop(ImportFile file, String byName) {
        boolean dropped = turn(file, "DROPPED", null, null, byName);
        forget(file.id());
        return dropped;
    }

    boolean turn(ImportFile file, String what, @Nullable String why, @Nullable String detail, String byName) {
        return by(TURN, byName)
                        .param("file", file.id())
                        .param("number", file.turn() + 1)
                        .param("what", what)
                        .param("why", why)
                        .param("detail", detail)
                        .update()
                == 1;
    }

    int newestTurn(UUID file) {
        return jdbc.sql(NEWEST).param("file", file).query(Integer.class).single();
    }

    /** Takes the bytes of a file away that has ended. */
    void forget(UUID file) {
        jdbc.sql(FORGET).param("file", file).update();
    }

    /** Files that nobody has touched for so many days. */
    List<UUID> untouchedFor(int days) {
        return jdbc.sql(TOO_OLD).param("days", days).query(UUID.class).list();
    }

    private JdbcClient.StatementSpec by(String sql, String byName) {
        return jdbc.sql(sql)
                .param("organisation", Acting.current().home())
                .param("by", Acting.current().person())
                .param("byName", byName);
    }

    private record InPieces(ImportFiles files, UUID id, String name, long size) implements FileBytes {

        @Override
        public InputStream open() {
            return new Reading(number -> files.transaction.execute(status -> files.piece(id, number)));
        }
    }

    private byte[] piece(UUID file, int number) {
        return jdbc.sql(PIECES)
                .param("file", file)
                .param("number", number)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    /** Reads one piece after the other. */
    private static final class Reading extends InputStream {

        private final java.util.function.IntFunction<byte[]> pieces;
        private byte[] piece = new byte[0];
        private int number;
        private int place;

        Reading(java.util.function.IntFunction<byte[]> pieces) {
            this.pieces = pieces;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (place == piece.length) {
                piece = pieces.apply(number++);
                place = 0;
                if (piece.length == 0) {
                    return -1;
                }
            }
            int read = Math.min(length, piece.length - place);
            System.arraycopy(piece, place, buffer, offset, read);
            place += read;
            return read;
        }
    }
}
