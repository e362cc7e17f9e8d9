package cairn.people;

import cairn.platform.page.Around;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks, for the frame of each page, how the person signed in likes to read, and for whom they write now. */
@Component
class AroundPerson implements Around.Source {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Readings readings;
    private final Writings writings;

    AroundPerson(Readings readings, Writings writings) {
        this.readings = readings;
        this.writings = writings;
    }

    @Override
    @Transactional(readOnly = true)
    public Around current() {
        return new Around(
                readings.mine().orElse(null),
                writings.current()
                        .map(now -> new Around.WritingFor(
                                now.id(),
                                now.personName(),
                                now.until().atZoneSameInstant(LONDON).toLocalTime()))
                        .orElse(null));
    }
}
