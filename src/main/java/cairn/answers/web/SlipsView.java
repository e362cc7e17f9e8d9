package cairn.answers.web;

import cairn.answers.Answer;
import cairn.answers.NoticeKind;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Papers to fold: outside only the name, inside what there is to tell. */
public record SlipsView(List<Slip> slips) {

    /**
     * One paper for one person, in the language of what they said.
     *
     * @param place where to give it to them, for whoever tells; it is not printed
     */
    public record Slip(
            Texts texts,
            Language language,
            String name,
            @Nullable String place,
            List<Piece> pieces) {

        public String t(String key, Object... namesAndValues) {
            return texts.text(language, key, namesAndValues);
        }

        public String date(LocalDate date) {
            return DateTimeFormatter.ofPattern("d MMMM y", language.locale()).format(date);
        }
    }

    /**
     * One thing that happened.
     *
     * @param saidOn when the person said what it is about; null when whoever prints may not open that
     * @param answer the answer itself; null when there is none or whoever prints may not open it
     * @param changed what changed, in plain words, of what has no answer
     */
    public record Piece(
            NoticeKind kind,
            @Nullable LocalDate saidOn,
            @Nullable Answer answer,
            List<String> changed) {}
}
