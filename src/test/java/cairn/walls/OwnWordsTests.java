package cairn.walls;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.Joinings;
import cairn.Newcomer;
import cairn.Raisings;
import cairn.Rows;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.voice.domain.Act;
import cairn.voice.domain.Act.Verb;
import cairn.voice.domain.Items;
import cairn.voice.domain.NamedItems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Own words come back as they were written, whatever they are written in (walls, B2). */
@CairnTest
class OwnWordsTests {

    private static final long SEED = 20261122;
    private static final int TEXTS = 10_000;
    private static final int THROUGH_THE_PAGE = 300;
    private static final int ON_ONE_PAGE = 30;
    private static final int TOGETHER = 485;

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    NamedItems named;

    @Autowired
    Items items;

    @Autowired
    PlatformTransactionManager transactions;

    private final Random random = new Random(SEED);
    private Newcomer author;
    private UUID capacity;
    private int written;
    private long characters;

    @BeforeEach
    void begin() throws IOException {
        Rows rows = new Rows(postgres);
        author = Newcomer.arrives(rows.jdbc(), port);
        capacity = rows.jdbc()
                .sql("select id from people.capacity where person_id = :person")
                .param("person", author.person())
                .query(UUID.class)
                .single();
    }

    @Test
    @SuppressWarnings("SystemOut") // the count stands in every build's output
    void tenThousandTextsComeBackByteForByte() {
        while (written < THROUGH_THE_PAGE) {
            throughThePage();
        }
        while (written < TEXTS) {
            together(Math.min(TOGETHER, TEXTS - written));
        }
        System.out.printf("Own words that came back byte for byte: %d texts, %d characters%n", written, characters);
        assertThat(written).isEqualTo(TEXTS);
    }

    /** Typed into the form and read on the page, one after the other. */
    private void throughThePage() {
        List<String> texts = texts(ON_ONE_PAGE);
        String id = Raisings.named(author.wire(), "", "ANSWERERS", texts.getFirst());
        texts.stream().skip(1).forEach(words -> act(id, "ADD", words));
        List<String> shown = author.wire().get("/en/raised/" + id).page().select("blockquote.app-quote__words").stream()
                .map(Element::wholeText)
                .toList();
        assertThat(shown).as("seed %d", SEED).containsExactlyInAnyOrderElementsOf(texts);
        act(id, "WITHDRAW", "");
    }

    /** Added as the page's own code adds them, and read as it reads them. */
    private void together(int count) {
        UUID id = UUID.fromString(Raisings.named(author.wire(), "", "ANSWERERS", "More follows."));
        Map<UUID, String> texts = new LinkedHashMap<>();
        texts(count).forEach(words -> texts.put(UUID.randomUUID(), words));
        Map<UUID, String> read = new LinkedHashMap<>();
        asAuthor(() -> texts.forEach((act, words) -> named.act(id, new Act(act, Verb.ADD, null, false, words))));
        asAuthor(() ->
                items.find(id).orElseThrow().additions().forEach(addition -> read.put(addition.id(), addition.body())));
        assertThat(read).as("seed %d", SEED).isEqualTo(texts);
        act(id.toString(), "WITHDRAW", "");
    }

    private void act(String item, String verb, String words) {
        Map<String, String> fields =
                Map.of("verb", verb, "act", UUID.randomUUID().toString(), "body", words, "yes", "yes");
        assertThat(author.wire().post("/en/raised/" + item + "/acts", fields).status())
                .isEqualTo(303);
    }

    private void asAuthor(Runnable work) {
        Actor actor = new Actor(UUID.fromString(Joinings.sample("organisation")), author.person(), capacity);
        Acting.as(actor, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> work.run()));
    }

    private List<String> texts(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(words(written++));
            characters += texts.getLast().length();
        }
        return texts;
    }

    /** A few as long as can be, some of a single sign, most of a sentence or two. */
    private String words(int number) {
        int length = number % 500 == 0 ? 20_000 : 1 + random.nextInt(number % 20 == 0 ? 2_000 : 120);
        StringBuilder words = new StringBuilder();
        for (int points = 0; points < length; ) {
            String sign = sign();
            points += sign.codePointCount(0, sign.length());
            words.append(sign);
        }
        String cut = words.substring(0, words.offsetByCodePoints(0, length));
        return cut.isBlank() ? cut.substring(1) + "b" : cut;
    }

    private String sign() {
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> Character.toString('a' + random.nextInt(26));
            case 4 -> pick(" ", "  ", "\t", "\u00a0", "\u3000");
            case 5 -> pick("\r\n", "\n", "\r", "\u2028", "\u0085");
            case 6 -> Character.toString(0x300 + random.nextInt(0x70));
            case 7 -> pick("\u202e", "\u202d", "\u2066", "\u2069", "\u200f", "\u061c");
            case 8 -> Character.toString(0x1F300 + random.nextInt(0x400));
            case 9 -> pick("<b>", "&amp;", "&", "\"", "'", "\\", "${x}", "%00", "]]>", "<!--", "\ufeff", "\u200d");
            case 10 -> Character.toString(0x590 + random.nextInt(0x200));
            case 11 -> Character.toString(0x1 + random.nextInt(0x1F));
            case 12 -> pick("ŵ", "ŷ", "â", "e\u0301", "é", "\uac00", "\u1112\u1161\u11ab", "ﬃ", "İ", "ẞ");
            default -> Character.toString(any());
        };
    }

    /** Any code point that can be kept: no half of a pair, and not the one sign that no database keeps. */
    private int any() {
        int point = random.nextInt(1, Character.MAX_CODE_POINT + 1);
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 'x' : point;
    }

    private String pick(String... signs) {
        return signs[random.nextInt(signs.length)];
    }
}
