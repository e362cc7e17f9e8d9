package cairn.platform.web;

import cairn.platform.text.Language;
import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A document of the project, written in Markdown in both languages, that is a page as well: one text, one place. */
final class PlainDocument {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Map<Language, Content> html = new EnumMap<>(Language.class);

    /** Reads {@code NAME.md} and {@code NAME.cy.md}. */
    PlainDocument(String name) {
        html.put(Language.EN, read(name + ".md"));
        html.put(Language.CY, read(name + ".cy.md"));
    }

    /** The document as HTML, from its first heading on. */
    Content html(Language language) {
        return Objects.requireNonNull(html.get(language));
    }

    private static Content read(String file) {
        try (InputStream in = Objects.requireNonNull(PlainDocument.class.getResourceAsStream(file), file)) {
            String markdown = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String html = HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .build()
                    .render(Parser.builder().extensions(EXTENSIONS).build().parse(markdown));
            return output -> output.writeContent(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
