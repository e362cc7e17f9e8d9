package cairn.people.web;

import cairn.people.AboutMe.Section;
import java.time.LocalDate;
import java.util.List;

/** Everything about one person, for that person. */
public record EverythingView(String name, LocalDate today, List<Section> sections) {

    /** Sections in which there is something. */
    public List<Section> told() {
        return sections.stream().filter(section -> !section.rows().isEmpty()).toList();
    }

    /** Sections in which there is nothing. */
    public List<Section> empty() {
        return sections.stream().filter(section -> section.rows().isEmpty()).toList();
    }
}
