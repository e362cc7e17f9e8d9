package cairn.developments.web;

import cairn.answers.Posts;
import cairn.developments.domain.Board;
import cairn.developments.domain.Board.Asked;
import cairn.developments.domain.Colour;
import cairn.developments.domain.Meanings;
import cairn.people.Capacities;
import cairn.people.Capacity;
import cairn.places.Places;
import cairn.places.Service;
import cairn.places.Unit;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.Filled;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.PosterCode;
import cairn.voice.Themes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The board of a service: for everyone who takes part, and where the service chooses so for anyone. */
@InTwoLanguages
class BoardController {

    private static final int OF_EACH = 12;
    private static final int OF_ONE = 30;
    private static final int ON_THE_WALL = 3;
    private static final String NEW = "NEW";

    private final Board board;
    private final Meanings meanings;
    private final Themes themes;
    private final Places places;
    private final Posts posts;
    private final Capacities capacities;
    private final Clock clock;

    BoardController(
            Board board,
            Meanings meanings,
            Themes themes,
            Places places,
            Posts posts,
            Capacities capacities,
            Clock clock) {
        this.board = board;
        this.meanings = meanings;
        this.themes = themes;
        this.places = places;
        this.posts = posts;
        this.capacities = capacities;
        this.clock = clock;
    }

    @GetMapping("/board")
    @Transactional(readOnly = true)
    ModelAndView board(
            Page page,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String quick,
            @RequestParam(defaultValue = "") String mine,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "1") String number) {
        Place place = place(service, unit);
        if (page.visitor() == null && !meanings.open(place.service().id())) {
            return page.redirect("/sign-in");
        }
        String one = column.equals(NEW)
                ? NEW
                : Chosen.of(Colour.class, column).map(Colour::name).orElse(null);
        int at = number.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(number) : 1;
        int most = one == null ? OF_EACH : OF_ONE;
        Asked asked = new Asked(
                place.service().id(),
                place.unitId(),
                Filled.uuid(theme).orElse(null),
                quick.equals("yes"),
                mine.equals("yes") && page.visitor() != null,
                one,
                one == null ? 0 : (at - 1) * most,
                most);
        return page.show("developments/board", view(page, place, asked, at));
    }

    /** One page to print for the wall, in both languages. */
    @GetMapping("/board/wall")
    @Transactional(readOnly = true)
    ModelAndView wall(
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String unit) {
        Place place = place(service, unit);
        Asked asked = new Asked(place.service().id(), place.unitId(), null, false, false, null, 0, ON_THE_WALL);
        String origin =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        YearMonth down = YearMonth.from(LocalDate.now(clock).plusWeeks(2));
        return page.show(
                "developments/wall",
                new WallView(Stream.of(page, page.in(page.language().other()))
                        .map(side -> new WallView.Side(
                                side, view(side, place, asked, 1), PosterCode.of(origin, side.language(), down)))
                        .toList()));
    }

    private BoardView view(Page page, Place place, Asked asked, int at) {
        UUID service = place.service().id();
        return new BoardView(
                place.services(),
                place.service(),
                place.units().stream().filter(u -> u.service().equals(service)).toList(),
                place.unit(),
                themes.all(service),
                asked,
                at,
                meanings.newest(service).orElse(null),
                board.columns(asked, place.units(), page.language()),
                posts.all(),
                LocalDate.now(clock));
    }

    private record Place(
            List<Service> services,
            List<Unit> units,
            Service service,
            @Nullable Unit unit) {

        @Nullable UUID unitId() {
            return unit == null ? null : unit.id();
        }
    }

    /** The unit asked for, or the service; else the one where the visitor takes part, or the first. */
    private Place place(String service, String unit) {
        List<Service> services = places.services();
        List<Unit> units = places.units();
        Optional<Unit> asked = Filled.uuid(unit).flatMap(id -> with(units, id));
        UUID wanted = asked.map(Unit::service)
                .or(() -> Filled.uuid(service))
                .or(() -> mine(services, units))
                .orElse(null);
        return services.stream()
                .filter(s -> s.id().equals(wanted))
                .findFirst()
                .or(() -> services.stream().findFirst())
                .map(s -> new Place(services, units, s, asked.orElse(null)))
                .orElseThrow(NotFound::new);
    }

    /** The service where the visitor takes part; nobody asks where there is only one. */
    private Optional<UUID> mine(List<Service> services, List<Unit> units) {
        return services.size() < 2
                ? Optional.empty()
                : capacities
                        .current()
                        .map(Capacity::unit)
                        .flatMap(unit -> with(units, unit))
                        .map(Unit::service);
    }

    private static Optional<Unit> with(List<Unit> units, UUID id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }
}
