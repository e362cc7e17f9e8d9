package cairn.voice.domain;

import cairn.places.Places;
import cairn.places.Unit;
import cairn.voice.domain.CommentFile.Row;
import cairn.voice.domain.ImportRules.Comment;
import cairn.voice.domain.Importing.Source;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What can be seen of a file before anything of it is written. */
@Component
public class ImportPreview {

    private final Places places;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportPreview(Places places, PlatformTransactionManager transactions, Clock clock) {
        this.places = places;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What the columns of a file are called, and what stands in its first rows.
     *
     * @throws CannotImport when it is no CSV file with names in its first line
     */
    public Beginning beginning(FileBytes bytes, int most) {
        try (CommentFile file = CommentFile.openAll(bytes, Importing.BYTES_AT_MOST)) {
            if (file.header().stream().allMatch(String::isBlank)) {
                throw new CannotImport(
                        CannotImport.Why.NO_HEADER, null, bytes.name() + " has no names of columns in its first line.");
            }
            List<List<String>> rows = new ArrayList<>();
            for (var row = file.next(); row.isPresent() && rows.size() < most; row = file.next()) {
                rows.add(row.map(Row::values).orElseThrow());
            }
            return new Beginning(file.header(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How a file begins.
     *
     * @param header the names of its columns
     * @param rows its first rows, each with a value for every column
     */
    public record Beginning(List<String> header, List<List<String>> rows) {}

    /**
     * Reads a whole file as text and keeps nothing of it.
     *
     * @throws CannotImport when it is not written in UTF-8
     */
    public void readAsText(FileBytes bytes) {
        try (Reader text = CommentFile.text(bytes.open())) {
            char[] characters = new char[1 << 16];
            int read = 0;
            while (read >= 0) {
                read = text.read(characters);
            }
        } catch (CharacterCodingException e) {
            throw CommentFile.notText(CommentFile.shown(bytes.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Some of the comments at the beginning of the file, as they will look.
     *
     * @throws CannotImport when the file cannot be read
     */
    public List<Imports.Comment> first(Source source, int most) {
        Map<String, Unit> units = new HashMap<>();
        transaction
                .execute(status -> places.everIn(source.service()))
                .forEach(unit ->
                        List.of(unit.nameEn(), unit.nameCy()).forEach(name -> units.put(UnitNames.plain(name), unit)));
        ImportRules rules = rules(source);
        List<Imports.Comment> first = new ArrayList<>();
        try (CommentFile file = open(source)) {
            for (var row = file.next(); row.isPresent() && first.size() < most; row = file.next()) {
                if (rules.problem(row.get()).isEmpty()) {
                    first.add(shown(rules.comment(row.get()), units));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return first;
    }

    private static Imports.Comment shown(Comment comment, Map<String, Unit> units) {
        String name = comment.unit().isEmpty() ? null : comment.unit();
        Unit unit = units.get(UnitNames.plain(comment.unit()));
        return new Imports.Comment(
                comment.words(),
                comment.month(),
                unit == null ? name : unit.nameEn(),
                unit == null ? name : unit.nameCy(),
                comment.theme().isBlank() ? null : comment.theme());
    }

    /** Every row of the file that cannot be taken, one after the other. */
    public void refused(Source source, Consumer<RefusedRow> each) {
        ImportRules rules = rules(source);
        try (CommentFile file = open(source)) {
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                rules.problem(row.get()).ifPresent(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommentFile open(Source source) throws IOException {
        return CommentFile.open(source.file(), source.columns(), Importing.BYTES_AT_MOST);
    }

    private ImportRules rules(Source source) {
        return new ImportRules(LocalDate.now(clock), source.service());
    }
}
