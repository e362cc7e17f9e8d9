package cairn.platform.web;

import cairn.platform.Actor;
import cairn.platform.page.SignedIn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * How the few kinds of value that a session holds lie in the database: each as a sign for its kind and its parts. Nothing
 * else can be written, and nothing else is made of what is read, so that whoever could write to that table could still not
 * have Java make an object of their choice (walls: no Java deserialisation).
 */
public final class SessionValues {

    private static final String SIGNED_IN = "SIGNED_IN";

    private static final int TEXT = 't';
    private static final int NUMBER = 'n';
    private static final int TRUTH = 'b';
    private static final int PERSON = 'p';
    private static final int TOKEN = 'c';

    private SessionValues() {}

    /** What says to Spring Security that this person is signed in. */
    public static SecurityContext context(SignedIn person) {
        return new SecurityContextImpl(
                new PreAuthenticatedAuthenticationToken(person, "", List.of(new SimpleGrantedAuthority(SIGNED_IN))));
    }

    /**
     * As it is kept.
     *
     * @throws IllegalArgumentException for a kind that no session holds
     */
    static byte[] written(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            switch (value) {
                case String text -> {
                    out.write(TEXT);
                    out.writeUTF(text);
                }
                case Long number -> {
                    out.write(NUMBER);
                    out.writeLong(number);
                }
                case Boolean truth -> {
                    out.write(TRUTH);
                    out.writeBoolean(truth);
                }
                case CsrfToken token -> {
                    out.write(TOKEN);
                    out.writeUTF(token.getHeaderName());
                    out.writeUTF(token.getParameterName());
                    out.writeUTF(token.getToken());
                }
                case SecurityContext context
                when context.getAuthentication() instanceof PreAuthenticatedAuthenticationToken authentication
                        && authentication.getPrincipal() instanceof SignedIn person -> {
                    out.write(PERSON);
                    write(out, person);
                }
                default -> throw new IllegalArgumentException("no session holds a " + value.getClass());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What was kept; null when this Cairn did not write it. A session without its person is nobody's. */
    static @Nullable Object read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return switch (in.read()) {
                case TEXT -> in.readUTF();
                case NUMBER -> in.readLong();
                case TRUTH -> in.readBoolean();
                case TOKEN -> new DefaultCsrfToken(in.readUTF(), in.readUTF(), in.readUTF());
                case PERSON -> context(person(in));
                default -> null;
            };
        } catch (IOException | IllegalArgumentException | DateTimeException damaged) {
            return null;
        }
    }

    private static void write(DataOutputStream out, SignedIn person) throws IOException {
        out.writeUTF(person.actor().person().toString());
        write(out, person.actor().organisation());
        write(out, person.actor().capacity());
        out.writeUTF(person.name());
        out.writeUTF(person.takingPartAs());
        out.writeBoolean(person.several());
        LocalDate ended = person.ended();
        out.writeUTF(ended == null ? "" : ended.toString());
    }

    private static SignedIn person(DataInputStream in) throws IOException {
        UUID person = UUID.fromString(in.readUTF());
        Actor actor = new Actor(uuid(in), person, uuid(in));
        String name = in.readUTF();
        String takingPartAs = in.readUTF();
        boolean several = in.readBoolean();
        String ended = in.readUTF();
        return new SignedIn(actor, name, takingPartAs, several, ended.isEmpty() ? null : LocalDate.parse(ended));
    }

    private static void write(DataOutputStream out, @Nullable UUID id) throws IOException {
        out.writeUTF(id == null ? "" : id.toString());
    }

    private static @Nullable UUID uuid(DataInputStream in) throws IOException {
        String id = in.readUTF();
        return id.isEmpty() ? null : UUID.fromString(id);
    }
}
