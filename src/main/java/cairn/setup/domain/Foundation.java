package cairn.setup.domain;

import cairn.answers.FirstPosts;
import cairn.answers.PostBook.Duty;
import cairn.people.Capacity;
import cairn.people.CapacityKind;
import cairn.people.FirstPeople;
import cairn.places.Founding;
import cairn.places.Service;
import cairn.places.Unit;
import cairn.platform.Acting;
import cairn.platform.page.Front;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import cairn.setup.domain.Given.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Founds an organisation from what was answered: its places, first people and posts. */
@Component
class Foundation {

    private final Founding founding;
    private final FirstPeople people;
    private final FirstPosts posts;
    private final Texts texts;
    private final Clock clock;

    Foundation(Founding founding, FirstPeople people, FirstPosts posts, Texts texts, Clock clock) {
        this.founding = founding;
        this.people = people;
        this.posts = posts;
        this.texts = texts;
        this.clock = clock;
    }

    private record Person(UUID id, Capacity capacity) {}

    /** Founds it, and gives back the id of the coordinator. */
    UUID found(Given given) {
        founding.organisation("*", front(given));
        places(given);
        Person coordinator = person(given.coordinator(), CapacityKind.COORDINATOR);
        UUID post = post(title(given));
        hold(post, given.coordinatorAnswers() ? coordinator : person(given.whoAnswers(), CapacityKind.STAFF), false);
        given.standIn().ifPresent(name -> hold(post, standIn(given, name, coordinator), true));
        posts.duty(new Duty(post, null, null, false));
        given.reader().ifPresent(name -> reader(given, name));
        return coordinator.id();
    }

    private static Front front(Given given) {
        Named name = given.named(Question.ORGANISATION);
        Named help = given.named(Question.HELP);
        return new Front(
                Acting.current().home(),
                name.english(),
                name.welsh(),
                given.of(Question.ORGANISATION, "country"),
                orNull(help.english()),
                orNull(help.welsh()));
    }

    private void places(Given given) {
        Named name = given.named(Question.SERVICE);
        Service service = new Service(UUID.randomUUID(), name.english(), name.welsh());
        founding.service(service, given.daysToAnswer());
        given.units()
                .forEach(
                        unit -> founding.unit(new Unit(UUID.randomUUID(), service.id(), unit.english(), unit.welsh())));
    }

    private Person person(String name, CapacityKind kind) {
        Person person = new Person(UUID.randomUUID(), new Capacity(UUID.randomUUID(), kind, null));
        people.person(person.id(), name);
        people.capacity(person.capacity().id(), person.id(), kind, null, LocalDate.now(clock));
        return person;
    }

    private Person standIn(Given given, String name, Person coordinator) {
        return given.of(Question.STAND_IN, "who").equals(Given.COORDINATOR)
                ? coordinator
                : person(name, CapacityKind.STAFF);
    }

    private void reader(Given given, String name) {
        CapacityKind kind = CapacityKind.valueOf(given.of(Question.READER, "who"));
        UUID post = post(text("setup.title." + kind));
        hold(post, person(name, kind), false);
        posts.duty(new Duty(post, null, null, true));
    }

    /** What the post is called; a coordinator who answers needs no other title. */
    private Named title(Given given) {
        Named typed = given.named(Question.ANSWERS);
        return typed.english().isEmpty() ? text("people.capacity.COORDINATOR") : typed;
    }

    private Named text(String key) {
        return new Named(texts.text(Language.EN, key), texts.text(Language.CY, key));
    }

    private UUID post(Named title) {
        UUID post = UUID.randomUUID();
        posts.post(post, title.english(), title.welsh(), null);
        return post;
    }

    private void hold(UUID post, Person person, boolean deputy) {
        posts.holder(post, person.id(), person.capacity(), deputy, LocalDate.now(clock));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
