package cairn.answers.web;

import cairn.answers.Answer;
import cairn.answers.Answers;
import cairn.answers.NewsSource;
import cairn.answers.NoticeKind;
import cairn.answers.Round;
import cairn.answers.SubjectSource;
import cairn.answers.SubjectSource.Shown;
import cairn.answers.domain.ToTell.Line;
import cairn.answers.domain.ToTell.News;
import cairn.answers.web.SlipsView.Piece;
import cairn.answers.web.SlipsView.Slip;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Makes the papers to fold. An answer stands on its author's paper only where whoever prints it may open the answer too;
 * else the paper says that there is one.
 */
@Component
class FoldedSlips {

    private final Answers answers;
    private final List<SubjectSource> sources;
    private final List<NewsSource> newsSources;
    private final Texts texts;

    FoldedSlips(Answers answers, List<SubjectSource> sources, List<NewsSource> newsSources, Texts texts) {
        this.answers = answers;
        this.sources = sources;
        this.newsSources = newsSources;
        this.texts = texts;
    }

    SlipsView of(List<Line> lines, Language page) {
        Set<UUID> subjects = lines.stream()
                .flatMap(line -> line.news().stream())
                .map(News::subject)
                .collect(Collectors.toSet());
        Map<UUID, List<Round>> rounds = answers.rounds(subjects);
        return new SlipsView(
                lines.stream().map(line -> slip(line, rounds, page)).toList());
    }

    private Slip slip(Line line, Map<UUID, List<Round>> rounds, Language page) {
        Language language = line.news().stream()
                .flatMap(news -> shown(news).map(Shown::language).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(line.language()))
                .flatMap(Language::of)
                .orElse(page);
        List<Piece> pieces = line.news().stream()
                .map(news -> piece(line, news, rounds.getOrDefault(news.subject(), List.of()), language))
                .toList();
        return new Slip(texts, language, line.name(), line.place(), pieces);
    }

    private Piece piece(Line line, News news, List<Round> rounds, Language language) {
        Answer answer = rounds.stream()
                .flatMap(round -> round.answers().stream())
                .filter(a -> a.id().equals(news.answer()))
                .findFirst()
                .orElse(null);
        return new Piece(
                news.kind(),
                shown(news).isEmpty() || rounds.isEmpty()
                        ? null
                        : rounds.getFirst().since(),
                answer,
                news.kind() == NoticeKind.DEVELOPMENT ? changed(line, news, language) : List.of());
    }

    private List<String> changed(Line line, News news, Language language) {
        return newsSources.stream()
                .flatMap(source -> source.news(news.subject(), line.on(), language).stream())
                .toList();
    }

    private Optional<Shown> shown(News news) {
        return sources.stream()
                .filter(source -> source.noun().equals(news.noun()))
                .findFirst()
                .flatMap(source -> source.shown(news.subject()));
    }
}
