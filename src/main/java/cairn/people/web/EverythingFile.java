package cairn.people.web;

import cairn.people.AboutMe;
import cairn.people.AboutMe.Section;
import cairn.platform.page.Page;
import java.util.List;

/**
 * Everything about one person as a file that programs can read.
 *
 * @param made the day on which it was made, as all days here in ISO 8601
 * @param language the language of titles and labels; what people wrote stays as it was written
 */
record EverythingFile(String name, String made, String language, List<Part> parts) {

    record Part(String key, String title, List<List<Entry>> rows) {

        static Part of(Section section, Page page) {
            return new Part(
                    section.key(),
                    page.t(section.key()),
                    section.rows().stream()
                            .map(row -> row.fields().stream()
                                    .map(field -> Entry.of(field, page))
                                    .toList())
                            .toList());
        }
    }

    record Entry(String key, String label, String value) {

        static Entry of(AboutMe.Field field, Page page) {
            return new Entry(field.key(), page.t(field.key()), String.valueOf(field.value()));
        }
    }

    static EverythingFile of(EverythingView view, Page page) {
        return new EverythingFile(
                view.name(),
                view.today().toString(),
                page.language().code(),
                view.sections().stream().map(section -> Part.of(section, page)).toList());
    }
}
