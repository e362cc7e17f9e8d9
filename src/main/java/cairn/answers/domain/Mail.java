package cairn.answers.domain;

import cairn.answers.domain.MailSettings.Encryption;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends one sentence and nothing else: that there is something new. No unit, no topic, no name (walls, row 3). What goes
 * wrong is told by its kind alone: messages of mail servers hold addresses.
 */
@Component
class Mail {

    private static final String PATIENCE_MILLIS = "10000";

    private final MailSettings settings;
    private final Texts texts;
    private final JavaMailSenderImpl sender;

    Mail(MailSettings settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
        this.sender = sender(settings);
    }

    /**
     * Sends the e-mail of this line.
     *
     * @param line the same for each time it is tried, so that whoever gets it twice after a lost reply is shown it once
     * @return whether the mail server took it
     */
    boolean send(UUID line, String email, Language language) {
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper content = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            content.setFrom(settings.from());
            content.setTo(email);
            content.setSubject(texts.text(language, "answers.mail.subject"));
            content.setText(texts.text(language, "answers.mail.body"));
            message.setHeader("Message-ID", "<" + line + "@cairn.invalid>");
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return true;
        } catch (MailException | MessagingException notTaken) {
            return false;
        }
    }

    private static JavaMailSenderImpl sender(MailSettings settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        if (!settings.user().isBlank()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isBlank()));
        properties.setProperty(
                "mail.smtp.starttls.required", String.valueOf(settings.encryption() == Encryption.STARTTLS));
        properties.setProperty(
                "mail.smtp.starttls.enable", String.valueOf(settings.encryption() == Encryption.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.encryption() == Encryption.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.localhost", "cairn.invalid");
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + wait, PATIENCE_MILLIS);
        }
        return sender;
    }
}
