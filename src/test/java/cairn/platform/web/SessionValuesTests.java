package cairn.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.platform.Actor;
import cairn.platform.page.SignedIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

class SessionValuesTests {

    private static final Actor ACTOR = new Actor(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @Test
    void whoeverIsSignedInIsReadAsTheyWereWritten() {
        List<SignedIn> people = List.of(
                new SignedIn(ACTOR, "Siân ŵ \ud83d\udc99", "people.kind.CARER"),
                new SignedIn(ACTOR, "", "people.kind.STAFF", true, LocalDate.of(2026, 11, 23)),
                new SignedIn(Actor.anyone(UUID.randomUUID()), "nobody", "x"),
                new SignedIn(Actor.frontDoor(), "nobody", "x"));
        for (SignedIn person : people) {
            SecurityContext read = (SecurityContext) again(SessionValues.context(person));
            var authentication = Objects.requireNonNull(read.getAuthentication());
            assertThat(authentication.getPrincipal()).isEqualTo(person);
            assertThat(authentication.isAuthenticated()).isTrue();
            assertThat(authentication.getAuthorities())
                    .extracting(GrantedAuthority::getAuthority)
                    .containsExactly("SIGNED_IN");
        }
    }

    @Test
    void theSmallValuesAreReadAsTheyWereWritten() {
        for (Object value : List.of("", "SHARED", 1_800L, Long.MIN_VALUE, true, false)) {
            assertThat(again(value)).isEqualTo(value);
        }
        CsrfToken token = (CsrfToken) again(new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "7c1f"));
        assertThat(List.of(token.getHeaderName(), token.getParameterName(), token.getToken()))
                .containsExactly("X-CSRF-TOKEN", "_csrf", "7c1f");
    }

    @Test
    void nothingElseIsWritten() {
        for (Object value : List.of(1, List.of("a"), new SecurityContextImpl(), ACTOR)) {
            assertThatThrownBy(() -> SessionValues.written(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nothingIsMadeOfWhatJavaWroteOrOfWhatIsDamaged() throws IOException {
        ByteArrayOutputStream java = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(java)) {
            out.writeObject(List.of("Anwen"));
        }
        assertThat(SessionValues.read(java.toByteArray())).isNull();
        assertThat(SessionValues.read(new byte[0])).isNull();
        byte[] whole =
                SessionValues.written(SessionValues.context(new SignedIn(ACTOR, "Anwen", "people.kind.SERVICE_USER")));
        for (int length = 0; length < whole.length; length++) {
            assertThat(SessionValues.read(Arrays.copyOf(whole, length))).isNull();
        }
        whole[3] = 'z';
        assertThat(SessionValues.read(whole)).isNull();
    }

    private static Object again(Object value) {
        return Objects.requireNonNull(SessionValues.read(SessionValues.written(value)));
    }
}
