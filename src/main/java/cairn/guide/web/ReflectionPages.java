package cairn.guide.web;

import cairn.guide.domain.Reflection;
import cairn.guide.domain.Reflection.Readers;
import cairn.guide.domain.Reflections;
import cairn.places.Places;
import cairn.places.Unit;
import cairn.platform.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of one reflection begin with: it is there for whoever asks, and some are there for its author alone. */
@Component
class ReflectionPages {

    private final Reflections reflections;
    private final Places places;

    ReflectionPages(Reflections reflections, Places places) {
        this.reflections = reflections;
        this.places = places;
    }

    Reflection find(UUID id) {
        return reflections.find(id).orElseThrow(NotFound::new);
    }

    Reflection mine(UUID id) {
        Reflection reflection = find(id);
        if (!reflection.mine()) {
            throw new NotFound();
        }
        return reflection;
    }

    /** Whose unit may read it; null where the choice names none. */
    @Nullable Unit unit(Readers readers) {
        return readers.unit() == null ? null : places.unit(readers.unit()).orElse(null);
    }
}
