package cairn.answers.domain;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that carries Cairn's e-mails. Without a host and a sender there is no e-mail, and nobody is offered it.
 *
 * @param from the address that e-mails come from
 * @param earliest the time of day before which none leaves, so that no phone rings at night
 * @param again how long to wait before one that did not leave is tried again
 */
@ConfigurationProperties("cairn.mail")
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("STARTTLS") Encryption encryption,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("08:00") LocalTime earliest,
        @DefaultValue("PT10M") Duration again) {

    /** How the way to the mail server is kept from being read. NONE is for a server on the same computer. */
    public enum Encryption {
        STARTTLS,
        TLS,
        NONE
    }

    public boolean on() {
        return !host.isBlank() && !from.isBlank();
    }
}
