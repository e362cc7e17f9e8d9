package cairn.answers;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.MailServer;
import cairn.MovableClock;
import cairn.Newcomer;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.answers.domain.MailSettings;
import cairn.answers.domain.Postman;
import cairn.platform.postgres.EmbeddedPostgres;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What can be relied on about e-mails, with a real mail server that comes and goes. */
@CairnTest
class PostmanTests {

    @LocalServerPort
    int port;

    @Autowired
    Postman postman;

    @Autowired
    MovableClock clock;

    @Autowired
    EmbeddedPostgres postgres;

    private Rows rows;
    private Newcomer author;
    private Wire bethan;
    private String open;
    private String email;

    @BeforeEach
    void begin() throws IOException {
        rows = new Rows(postgres);
        author = Newcomer.arrives(rows.jdbc(), port);
        bethan = new Wire(port).signIn("Bethan Rees");
        open = Raisings.unit(bethan, "Tŷ Onnen");
        email = "canary-" + UUID.randomUUID() + "@example.org";
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aDaysNewsIsOneEMailOnTheNextDayAndSaysNothingOfWhatItIsAbout() throws Exception {
        choose("cy");
        String item = answered();
        answered();
        try (MailServer server = new MailServer()) {
            postman.send();
            assertThat(mine(server)).as("not before the day is over").isEmpty();
            tomorrow();
            postman.send();
            postman.send();
            assertThat(mine(server)).hasSize(1);
            MimeMessage message = mine(server).getFirst();
            assertThat(message.getSubject()).isEqualTo("Cairn");
            assertThat(message.getContent().toString().strip())
                    .isEqualTo("Mae rhywbeth newydd i chi yn Cairn. Mewngofnodwch i’w ddarllen.");
            assertThat(message.getMessageID()).matches("<[0-9a-f-]{36}@cairn\\.invalid>");
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            message.writeTo(all);
            assertThat(all.toString(StandardCharsets.UTF_8))
                    .doesNotContainIgnoringCase(
                            "Canary words", "Onnen", "Bethan", author.name(), item, "Cwm Tawel", "Because");
        }
        assertThat(author.wire().get("/en/raised/" + item).page().text()).contains("Told by e-mail");
    }

    @Test
    void twoProcessesAtOnceSendOneEMail() throws Exception {
        choose("en");
        answered();
        tomorrow();
        try (MailServer server = new MailServer();
                var two = Executors.newFixedThreadPool(2)) {
            for (var sent : two.invokeAll(
                    List.of(Executors.callable(() -> postman.send()), Executors.callable(() -> postman.send())))) {
                sent.get();
            }
            assertThat(mine(server)).hasSize(1);
        }
    }

    @Test
    void whileTheMailServerIsAwayNothingIsLostAndTheSameEMailLeavesLater() throws Exception {
        choose("en");
        answered();
        tomorrow();
        postman.send();
        assertThat(tries()).isEqualTo(1);
        assertThat(told()).isZero();
        Thread.sleep(2_100);
        try (MailServer server = new MailServer()) {
            postman.send();
            assertThat(mine(server)).hasSize(1);
            assertThat(tries()).isEqualTo(2);
            assertThat(told()).isEqualTo(1);
        }
    }

    @Test
    void whatCouldNotBeSentForThreeDaysIsToldByHand() {
        choose("en");
        answered();
        Wire marged = new Wire(port).signIn("Marged");
        clock.moveTo(LocalDate.now(clock).plusDays(3));
        assertThat(marged.get("/en/to-tell").body()).doesNotContain(author.name());
        clock.moveTo(LocalDate.now(clock).plusDays(1));
        assertThat(marged.get("/en/to-tell").page().select(".app-row").eachText())
                .filteredOn(row -> row.contains(author.name()))
                .singleElement()
                .asString()
                .contains("The e-mail did not go out");
        postman.send();
        assertThat(tries()).isZero();
    }

    @Test
    void noLogHoldsTheAddress() throws IOException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        choose("en");
        answered();
        tomorrow();
        postman.send();
        root.detachAppender(log);
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).anyMatch(m -> m.contains("e-mail"));
        assertThat(log.list)
                .extracting(event -> event.getFormattedMessage() + event.getThrowableProxy())
                .noneMatch(m -> m.contains("canary-"));
        assertThat(Files.readString(Rows.data().resolve("postgres.log"))).doesNotContain("canary-");
    }

    @Test
    void withoutAMailServerThereIsNoEMail() {
        assertThat(settings("", "cairn@example.org").on()).isFalse();
        assertThat(settings("mail.example.org", "").on()).isFalse();
        assertThat(settings("mail.example.org", "cairn@example.org").on()).isTrue();
    }

    private static MailSettings settings(String host, String from) {
        return new MailSettings(
                host,
                587,
                MailSettings.Encryption.STARTTLS,
                "",
                "",
                from,
                java.time.LocalTime.NOON,
                java.time.Duration.ofMinutes(10));
    }

    private void choose(String language) {
        assertThat(author.wire()
                        .post(
                                "/" + language + "/me/telling",
                                Map.of(
                                        "form",
                                        UUID.randomUUID().toString(),
                                        "means",
                                        "EMAIL",
                                        "howMuch",
                                        "EVERYTHING",
                                        "email",
                                        " " + email + " "))
                        .status())
                .isEqualTo(303);
    }

    private String answered() {
        String item = Raisings.named(author.wire(), open, "ANSWERERS", "Canary words " + UUID.randomUUID());
        Raisings.answer(bethan, item, "NOT");
        return item;
    }

    private void tomorrow() {
        clock.moveTo(LocalDate.now(clock).plusDays(1));
    }

    private List<MimeMessage> mine(MailServer server) {
        return server.messages().stream().filter(this::isMine).toList();
    }

    private boolean isMine(MimeMessage message) {
        try {
            return Arrays.toString(message.getRecipients(RecipientType.TO)).contains(email);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private int tries() {
        return count("select count(distinct (t.line_id, t.number)) from answers.mail_try t join answers.notice n"
                + " on n.line_id = t.line_id where n.person_id = :person");
    }

    private int told() {
        return count("select count(*) from answers.notice_told t join answers.notice n on n.id = t.notice_id"
                + " where n.person_id = :person and t.means = 'EMAIL'");
    }

    private int count(String sql) {
        return rows.jdbc()
                .sql(sql)
                .param("person", author.person())
                .query(Integer.class)
                .single();
    }
}
