package cairn.sample;

import static cairn.sample.Cast.ANWEN;
import static cairn.sample.Cast.CATRIN;
import static cairn.sample.Cast.ELIN;
import static cairn.sample.Cast.MARGED;
import static cairn.sample.Cast.id;

import cairn.guide.domain.Arrangement.Arranged;
import cairn.guide.domain.Arrangement.Replied;
import cairn.guide.domain.Arrangement.Reply;
import cairn.guide.domain.Arrangements;
import cairn.guide.domain.FirstAsks;
import cairn.guide.domain.FirstHelp;
import cairn.guide.domain.FirstOffers;
import cairn.sample.Cast.Member;
import org.springframework.stereotype.Component;

/** First weeks: a nurse who wants to meet a trainer, a carer who waits for a buddy, a service user who goes along to watch. */
@Component
class SampleFirstWeeks {

    private final SampleLife life;
    private final FirstAsks asks;
    private final FirstOffers offers;
    private final Arrangements arrangements;

    SampleFirstWeeks(SampleLife life, FirstAsks asks, FirstOffers offers, Arrangements arrangements) {
        this.life = life;
        this.asks = asks;
        this.offers = offers;
        this.arrangements = arrangements;
    }

    void begin() {
        offer(60, ANWEN, FirstHelp.BUDDY, "I am here most afternoons. I like walking, and not talking all the time.");
        offer(58, ELIN, FirstHelp.TRAINER, "I teach new staff what it is like to be new here.");
        ask(25, CATRIN, FirstHelp.TRAINER, "I begin on the ward in two weeks. Before that would be good.", "en");
        life.as(
                23,
                MARGED,
                () -> arrangements.arrange(
                        new Arranged(
                                id("arrangement"),
                                id("first ask " + CATRIN.name()),
                                0,
                                id("first offer " + ELIN.name()),
                                "Elin",
                                "Wednesday at eleven, for an hour",
                                "The small room by the garden",
                                "en"),
                        MARGED.name()));
        reply(22, Reply.SUITS, 0);
        reply(15, Reply.HAPPENED, 1);
        ask(9, Cast.member("Margaret"), FirstHelp.BUDDY, "Another carer, who can come in the evening.", "en");
        ask(4, Cast.member("Siân"), FirstHelp.SHADOWING, "Hoffwn i weld sut mae’r fforwm yn gweithio.", "cy");
    }

    private void offer(int daysAgo, Member who, FirstHelp kind, String body) {
        life.as(daysAgo, who, () -> offers.offer(id("first offer " + who.name()), kind, body, "en", who.name()));
    }

    private void ask(int daysAgo, Member who, FirstHelp kind, String body, String language) {
        life.as(daysAgo, who, () -> asks.ask(id("first ask " + who.name()), kind, body, language, who.name()));
    }

    private void reply(int daysAgo, Reply kind, int after) {
        life.as(
                daysAgo,
                CATRIN,
                () -> arrangements.reply(
                        arrangements.find(id("arrangement")).orElseThrow(),
                        new Replied(id("arrangement " + kind), after, kind, "", "en")));
    }
}
