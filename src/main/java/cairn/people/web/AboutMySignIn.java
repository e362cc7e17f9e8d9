package cairn.people.web;

import cairn.people.AboutMe.Field;
import cairn.people.AboutMe.Row;
import cairn.people.AboutMe.Section;
import cairn.people.Passphrases;
import cairn.people.SignInNames;
import cairn.people.StartCode;
import cairn.people.StartCodes;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How whoever acts signs in, where they are signed in, and the cards made for them. Sessions lie outside the business tables
 * and are looked up on a connection of their own, so this is asked before the transaction of the page, never inside it.
 */
@Component
class AboutMySignIn {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final SignInNames names;
    private final Passphrases passphrases;
    private final OwnSessions sessions;
    private final StartCodes codes;

    AboutMySignIn(SignInNames names, Passphrases passphrases, OwnSessions sessions, StartCodes codes) {
        this.names = names;
        this.passphrases = passphrases;
        this.sessions = sessions;
        this.codes = codes;
    }

    List<Section> sections(Page page) {
        SignedIn me = Objects.requireNonNull(page.visitor());
        return List.of(
                new Section("people.mySignIn.title", "/me/sign-in", secrets(me)),
                new Section("people.mySignIn.where", "/me/sign-in", places(page, me)),
                new Section("people.mySignIn.codes", "/me/sign-in", cards(page)));
    }

    /** The two words are no secret; of a passphrase there is only the moment at which it was chosen. */
    private List<Row> secrets(SignedIn me) {
        return Stream.concat(
                        names.of(me.actor().person()).stream()
                                .map(pair -> Row.of(Field.of("people.signIn.pair", pair))),
                        passphrases.chosenAt().stream()
                                .map(at -> Row.of(Field.of("people.everything.passphrase", moment(at)))))
                .toList();
    }

    private List<Row> places(Page page, SignedIn me) {
        return sessions.of(me).stream()
                .map(open -> Row.of(
                        Field.of("people.everything.device", page.t(open.kind().key())),
                        Field.of("people.everything.since", moment(open.since())),
                        Field.of("people.everything.part", page.t(open.takingPartAs())),
                        Field.of(
                                "people.everything.uses",
                                page.t(open.onlyMine() ? "people.mySignIn.onlyMine" : "people.mySignIn.shared"))))
                .toList();
    }

    private List<Row> cards(Page page) {
        return codes.mine().stream()
                .map(code -> Row.of(
                        Field.of("people.everything.cardBy", code.byName()),
                        Field.of("people.everything.cardMade", moment(code.madeAt())),
                        Field.of("people.everything.cardUsed", moment(code.usedAt())),
                        Field.of("people.everything.cardSaid", said(page, code))))
                .toList();
    }

    private static @Nullable String said(Page page, StartCode code) {
        Boolean right = code.allRight();
        return right == null ? null : page.t(right ? "people.mySignIn.codeRight" : "people.mySignIn.codeWrong");
    }

    /** To the minute, as the clock on the wall shows it. */
    private static @Nullable LocalDateTime moment(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, LONDON).truncatedTo(ChronoUnit.MINUTES);
    }
}
