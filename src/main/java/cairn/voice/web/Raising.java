package cairn.voice.web;

import cairn.answers.Post;
import cairn.answers.PostBook;
import cairn.answers.Posts;
import cairn.answers.Wish;
import cairn.places.Places;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.text.Language;
import cairn.voice.domain.Audience;
import cairn.voice.domain.Choices;
import cairn.voice.domain.Kind;
import cairn.voice.domain.NamedIn;
import cairn.voice.web.SlipView.Place;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions of raising something, the same for the box and for people who are signed in. */
@Component
class Raising {

    private final Places places;
    private final Posts posts;
    private final Clock clock;

    Raising(Places places, Posts posts, Clock clock) {
        this.places = places;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * Who asks.
     *
     * @param unsigned at the box
     * @param named with the author's name
     */
    record Asking(String action, boolean unsigned, boolean named) {}

    /** What is wrong with the answer to this question; the last check asks all of them. */
    FormErrors check(Page page, Step step, Typed typed, Asking asking) {
        FormErrors errors = new FormErrors(page);
        boolean all = step == Step.CHECK || step == Step.SEND;
        if ((all || step == Step.NAME)
                && !asking.unsigned()
                && typed.signingChosen().isEmpty()) {
            errors.add("signing", "voice.raising.name.choose");
        }
        if ((all || step == Step.OPENS)
                && !asking.named()
                && typed.opensChosen().isEmpty()) {
            errors.add("opens", "platform.chooseOne");
        }
        if ((all || step == Step.KIND) && typed.kindChosen().isEmpty()) {
            errors.add("kind", "platform.chooseOne");
        }
        if ((all || step == Step.ABOUT) && !knownPlace(typed)) {
            errors.add("about", "platform.chooseOne");
        }
        if ((all || step == Step.AUDIENCE) && !possibleAudience(typed)) {
            errors.add("audience", "voice.raising.audience.choose");
        }
        if (all || step == Step.WORDS) {
            errors.checkWords("words", typed.words(), "voice.raising.words.empty");
        }
        return errors;
    }

    /** The choices with which it is raised: whoever is named in the words is struck out with those the author chose. */
    Choices choices(Typed typed, Language language) {
        return typed.choices(wish(typed, holders(posts.book(), typed)), language);
    }

    /** The page of one question. */
    RaisingView view(Step step, Typed typed, FormErrors errors, Asking asking) {
        PostBook book = posts.book();
        List<Post.Holder> holders = holders(book, typed);
        Choices choices = typed.choices(wish(typed, holders), errors.language());
        LocalDate today = LocalDate.now(clock);
        LocalDate seenOn = asking.named() ? today : choices.opens().seenOn(today);
        return new RaisingView(
                step,
                asking.action(),
                asking.unsigned(),
                asking.named(),
                typed,
                choices,
                errors,
                places.openUnits(),
                book.whoAnswers(choices.kind().name(), typed.unit(), choices.wish()),
                book.independentReader(typed.unit(), choices.wish()).orElse(null),
                holders,
                seenOn,
                places.dueAfter(seenOn, typed.unit()));
    }

    /** Where something can be about, on paper, where nobody can ask one question after the other: the service, each unit. */
    List<Place> onPaper() {
        PostBook book = posts.book();
        List<Place> all = new ArrayList<>();
        all.add(new Place(null, book.whoAnswers(Kind.SUGGESTION.name(), null, Wish.NONE)));
        places.units()
                .forEach(unit ->
                        all.add(new Place(unit, book.whoAnswers(Kind.SUGGESTION.name(), unit.id(), Wish.NONE))));
        return all;
    }

    /** Everyone whom a writer on paper might strike out: whoever could come to read it, whatever it is about. */
    List<Post.Holder> everyone() {
        PostBook book = posts.book();
        Map<UUID, Post.Holder> all = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            Stream.concat(Stream.of(""), places.units().stream().map(u -> u.id().toString()))
                    .map(about -> Typed.begin("").about(kind, about))
                    .flatMap(typed -> holders(book, typed).stream())
                    .forEach(holder -> all.put(holder.person(), holder));
        }
        return all.values().stream()
                .sorted(Comparator.comparing(Post.Holder::name))
                .toList();
    }

    /** The post that reads everything first and is independent of the staff, if the service has one. */
    @Nullable Post independentReader() {
        return posts.book().independentReader(null, Wish.NONE).orElse(null);
    }

    private static Wish wish(Typed typed, List<Post.Holder> holders) {
        Set<UUID> struckOut = new HashSet<>(typed.people());
        struckOut.addAll(NamedIn.whom(typed.words(), holders));
        return new Wish(typed.answerer().equals(Typed.OUTSIDE), struckOut);
    }

    /** Everyone whom the author might strike out. */
    private static List<Post.Holder> holders(PostBook book, Typed typed) {
        return book.everyHolder(typed.kindChosen().orElse(Kind.SUGGESTION).name(), typed.unit());
    }

    private boolean knownPlace(Typed typed) {
        return typed.about().isEmpty()
                || places.openUnits().stream().anyMatch(unit -> unit.id().equals(typed.unit()));
    }

    private static boolean possibleAudience(Typed typed) {
        return typed.audienceChosen()
                .filter(a -> a != Audience.UNIT || typed.unit() != null)
                .isPresent();
    }
}
