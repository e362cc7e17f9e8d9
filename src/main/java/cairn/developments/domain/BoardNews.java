package cairn.developments.domain;

import cairn.answers.NewsSource;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What changed on the board, for the paper of whoever has a part in it. */
@Component
class BoardNews implements NewsSource {

    private final Board board;
    private final Entries entries;
    private final Texts texts;

    BoardNews(Board board, Entries entries, Texts texts) {
        this.board = board;
        this.entries = entries;
        this.texts = texts;
    }

    @Override
    public List<String> news(UUID subject, LocalDate on, Language language) {
        return board.find(subject, language)
                .map(card -> entries.of(subject).stream()
                        .filter(entry -> !entry.on().isAfter(on))
                        .reduce((earlier, later) -> later)
                        .map(entry -> List.of(
                                texts.text(
                                        language,
                                        "developments.news",
                                        "title",
                                        card.title(),
                                        "what",
                                        texts.text(language, entry.key())),
                                entry.reason(),
                                texts.text(language, card.standsKey()),
                                texts.text(language, "developments.news.next", "what", entry.nextStep())))
                        .orElse(List.of()))
                .orElse(List.of());
    }
}
