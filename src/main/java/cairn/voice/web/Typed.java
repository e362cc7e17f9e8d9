package cairn.voice.web;

import cairn.answers.Wish;
import cairn.platform.form.Chosen;
import cairn.platform.text.Language;
import cairn.voice.domain.Audience;
import cairn.voice.domain.Choices;
import cairn.voice.domain.Kind;
import cairn.voice.domain.Opens;
import cairn.voice.domain.Signing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything typed and chosen so far. It travels inside the next page; nothing is kept until it is sent.
 *
 * @param form the form's own: sealed seven words at the box, an id for who is signed in; sent twice, it is raised once
 * @param struckOut ids of people who shall not read it
 */
public record Typed(
        String form,
        String signing,
        String opens,
        String words,
        String kind,
        String about,
        String audience,
        String answerer,
        List<String> struckOut) {

    /** The answer that asks for someone from outside the unit. */
    public static final String OUTSIDE = "OUTSIDE";

    static Typed begin(String form) {
        return new Typed(
                form,
                "",
                Opens.MONDAY.name(),
                "",
                Kind.SUGGESTION.name(),
                "",
                Audience.ANSWERERS.name(),
                "",
                List.of());
    }

    /** With the author's name, about which nothing is asked. */
    static Typed named(String form) {
        Typed begun = begin(form);
        return new Typed(
                form,
                Signing.NAMED.name(),
                begun.opens(),
                begun.words(),
                begun.kind(),
                begun.about(),
                begun.audience(),
                begun.answerer(),
                begun.struckOut());
    }

    static Typed of(HttpServletRequest request) {
        return new Typed(
                text(request, "form"),
                text(request, "signing"),
                text(request, "opens"),
                text(request, "words"),
                text(request, "kind"),
                text(request, "about"),
                text(request, "audience"),
                text(request, "answerer"),
                texts(request, "struckOut"));
    }

    /** The same under another form. */
    Typed with(String anotherForm) {
        return new Typed(anotherForm, signing, opens, words, kind, about, audience, answerer, struckOut);
    }

    /** The same about something else. */
    Typed about(Kind anotherKind, String anotherAbout) {
        return new Typed(form, signing, opens, words, anotherKind.name(), anotherAbout, audience, answerer, struckOut);
    }

    Optional<Kind> kindChosen() {
        return Chosen.of(Kind.class, kind);
    }

    Optional<Audience> audienceChosen() {
        return Chosen.of(Audience.class, audience);
    }

    Optional<Opens> opensChosen() {
        return Chosen.of(Opens.class, opens);
    }

    Optional<Signing> signingChosen() {
        return Chosen.of(Signing.class, signing).filter(s -> s == Signing.NAMED || s == Signing.NOT_SHOWN);
    }

    /** The unit it is about; null is the whole service, and so is anything that is no id. */
    public @Nullable UUID unit() {
        return id(about);
    }

    /** Whom the author struck out. */
    Set<UUID> people() {
        return struckOut.stream().map(Typed::id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** The choices as they stand, with this wish; what was not chosen is as the page presets it. */
    Choices choices(Wish wish, Language language) {
        return new Choices(
                kindChosen().orElse(Kind.SUGGESTION),
                unit(),
                audienceChosen().orElse(Audience.ANSWERERS),
                opensChosen().orElse(Opens.MONDAY),
                wish,
                language);
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private static List<String> texts(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.stream(values).limit(50).toList();
    }

    static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
