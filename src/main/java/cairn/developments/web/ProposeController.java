package cairn.developments.web;

import cairn.developments.domain.Developments;
import cairn.developments.domain.Developments.Proposal;
import cairn.developments.domain.Size;
import cairn.people.Descriptions;
import cairn.places.Places;
import cairn.places.Service;
import cairn.places.Unit;
import cairn.platform.form.Chosen;
import cairn.platform.form.Filled;
import cairn.platform.form.FormErrors;
import cairn.platform.form.Turn;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.Item;
import cairn.voice.domain.Items;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Proposing a development: by anyone who takes part, out of what was raised, or alone with a reason. */
@InTwoLanguages
class ProposeController {

    private static final String ACTION = "/developments/new";
    private static final int MOST = 40;
    private static final int LONGEST_TITLE = 80;
    private static final List<String> NAMES = List.of("form", "title", "about", "place", "raised", "alone", "size");

    /** The questions. The last two ask nothing more. */
    enum Question {
        WORDS("title", "about"),
        PLACE("place"),
        RAISED("raised", "alone"),
        SIZE("size"),
        CHECK,
        SEND;

        private final List<String> names;

        Question(String... names) {
            this.names = List.of(names);
        }

        String template() {
            return "developments/propose/" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Developments developments;
    private final Places places;
    private final Items items;
    private final Descriptions descriptions;

    ProposeController(Developments developments, Places places, Items items, Descriptions descriptions) {
        this.developments = developments;
        this.places = places;
        this.items = items;
        this.descriptions = descriptions;
    }

    /**
     * Begins it.
     *
     * @param raised something raised that it grows out of, to begin with
     */
    @GetMapping(ACTION)
    @Transactional(readOnly = true)
    ModelAndView begin(
            Page page, @RequestParam(defaultValue = "") String raised, @RequestParam(defaultValue = "") String place) {
        Filled filled =
                new Filled(Map.of()).with("form", UUID.randomUUID().toString()).with("place", place);
        Optional<Item> from = Filled.uuid(raised).flatMap(items::find);
        if (from.isPresent()) {
            UUID unit = from.get().raised().unitId();
            filled = filled.with("raised", raised).with("place", unit == null ? "" : unit.toString());
        }
        return show(page, Question.WORDS, filled, FormErrors.none(page));
    }

    @PostMapping(ACTION)
    @Transactional
    ModelAndView next(
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Filled filled = Filled.of(request, NAMES);
        Turn<Question> turn = Turn.of(Question.class, from, to);
        if (filled.id("form").isEmpty()) {
            return page.redirect(ACTION);
        }
        for (Question question : turn.toCheck(Question.CHECK)) {
            FormErrors errors = check(page, question, filled);
            if (errors.any()) {
                return show(page, question, filled, errors);
            }
        }
        return turn.asked() == Question.SEND
                ? send(page, filled)
                : show(page, turn.asked(), filled, FormErrors.none(page));
    }

    private ModelAndView send(Page page, Filled filled) {
        SignedIn me = Objects.requireNonNull(page.visitor());
        Place place = place(filled.one("place")).orElseThrow();
        UUID id = filled.id("form").orElseThrow();
        Set<UUID> raised = raised(filled);
        developments.propose(
                new Proposal(
                        id,
                        place.service().id(),
                        place.unit() == null ? null : place.unit().id(),
                        page.language(),
                        filled.one("title").strip(),
                        filled.one("about"),
                        raised,
                        raised.isEmpty() ? filled.one("alone") : null,
                        Size.valueOf(filled.one("size"))),
                new Developments.By(me.name(), descriptions.myWords().orElse(me.takingPartAs())));
        return page.redirect("/developments/" + id + "?done=proposed");
    }

    private FormErrors check(Page page, Question question, Filled filled) {
        FormErrors errors = new FormErrors(page);
        switch (question) {
            case WORDS -> {
                title(errors, filled.one("title"));
                errors.checkWords("about", filled.one("about"), "developments.propose.about.empty");
            }
            case PLACE -> {
                if (place(filled.one("place")).isEmpty()) {
                    errors.add("place", "platform.chooseOne");
                }
            }
            case RAISED -> {
                if (raised(filled).isEmpty()) {
                    errors.checkWords("alone", filled.one("alone"), "developments.propose.raised.empty");
                }
            }
            case SIZE -> {
                if (Chosen.of(Size.class, filled.one("size")).isEmpty()) {
                    errors.add("size", "platform.chooseOne");
                }
            }
            case CHECK, SEND -> {}
        }
        return errors;
    }

    /** A title stands on a card, in one line or two. */
    static void title(FormErrors errors, String title) {
        errors.checkWords("title", title, "developments.propose.title.empty");
        if (title.strip().codePointCount(0, title.strip().length()) > LONGEST_TITLE) {
            errors.add("title", "developments.propose.title.long", "most", LONGEST_TITLE);
        }
    }

    private ModelAndView show(Page page, Question question, Filled filled, FormErrors errors) {
        Optional<Place> place = place(filled.one("place"));
        ProposeView view = new ProposeView(
                view(question, filled, errors),
                places.services(),
                places.openUnits(),
                place.orElse(null),
                question == Question.RAISED || question == Question.CHECK
                        ? raisedAt(place.orElse(null), filled)
                        : List.of());
        return errors.any() ? page.showAgain(question.template(), view) : page.show(question.template(), view);
    }

    private static QuestionView view(Question question, Filled filled, FormErrors errors) {
        int number = question.ordinal();
        return new QuestionView(
                question.name(),
                ACTION,
                "/board",
                question.names,
                number == 0 ? null : Question.values()[number - 1].name(),
                Question.values()[number + 1].name(),
                question == Question.CHECK ? 0 : number + 1,
                Question.CHECK.ordinal(),
                filled,
                errors);
    }

    /** What was raised there that I may read, with all that was ticked before. */
    private List<Item> raisedAt(@Nullable Place place, Filled filled) {
        List<UUID> ids = new ArrayList<>(raised(filled));
        UUID unit = place == null || place.unit() == null ? null : place.unit().id();
        developments.linkable(null, unit, MOST).stream()
                .filter(id -> !ids.contains(id))
                .forEach(ids::add);
        Map<UUID, Item> found = items.find(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(item -> item.words().isPresent())
                .toList();
    }

    /** What was ticked, as far as I may read it. */
    private Set<UUID> raised(Filled filled) {
        List<UUID> ids = filled.all("raised").stream()
                .flatMap(id -> Filled.uuid(id).stream())
                .toList();
        return items.find(ids).values().stream()
                .filter(item -> item.words().isPresent())
                .map(Item::id)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /**
     * What a development is about.
     *
     * @param unit null for the whole service
     */
    record Place(Service service, @Nullable Unit unit) {}

    /** The unit or the service of this id; where there is one service alone, nothing chosen is that service. */
    private Optional<Place> place(String id) {
        List<Service> services = places.services();
        Optional<Unit> unit = places.openUnits().stream()
                .filter(u -> u.id().toString().equals(id))
                .findFirst();
        if (unit.isPresent()) {
            UUID service = unit.get().service();
            return services.stream()
                    .filter(s -> s.id().equals(service))
                    .findFirst()
                    .map(s -> new Place(s, unit.get()));
        }
        return services.stream()
                .filter(s -> s.id().toString().equals(id))
                .findFirst()
                .map(s -> new Place(s, null));
    }
}
