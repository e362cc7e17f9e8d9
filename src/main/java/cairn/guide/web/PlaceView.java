package cairn.guide.web;

import cairn.guide.domain.Account.Topic;
import cairn.places.Service;
import cairn.places.Unit;
import cairn.platform.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Of what somebody speaks.
 *
 * @param unit null when it is the whole service
 */
public record PlaceView(Service service, @Nullable Unit unit) {

    public String name(Language language) {
        return unit == null ? service.name(language) : unit.name(language);
    }

    /** The page on which an account of this stands; without the language. */
    public String path(Topic topic) {
        String trust = "/services/" + service.id() + "/trust";
        if (unit == null) {
            return trust;
        }
        return switch (topic) {
            case TRUST, READINESS -> trust;
            case TURNING_POINT -> "/units/" + unit.id() + "/turning-points";
            case STRENGTH, DIFFICULTY, SUITS -> "/units/" + unit.id() + "/profile";
        };
    }

    /** The form that says something of this. */
    public String write(Topic topic) {
        return "/accounts/new?topic=" + topic.name()
                + (unit == null ? "&service=" + service.id() : "&unit=" + unit.id());
    }
}
