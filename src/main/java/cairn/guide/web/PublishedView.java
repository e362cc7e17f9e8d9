package cairn.guide.web;

import cairn.guide.domain.Statements.Statement;
import cairn.places.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each service says to everyone who uses it, as anyone may read it. */
public record PublishedView(List<Published> services) {

    /**
     * One service.
     *
     * @param statement its newest; null while nobody has signed one
     */
    public record Published(Service service, @Nullable Statement statement) {}
}
