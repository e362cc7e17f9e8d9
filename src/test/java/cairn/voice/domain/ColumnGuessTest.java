package cairn.voice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.voice.domain.MappedColumns.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnGuessTest {

    @Test
    void theUsualShapeOfPastCommentsIsKnown() {
        assertThat(
                        guess(
                                "key_user,key_comment,date,team_n,directorate2,division2,comment_type,comment_txt,crit,category"))
                .isEqualTo(Map.of(
                        Part.WORDS, "comment_txt",
                        Part.DATE, "date",
                        Part.UNIT, "team_n",
                        Part.KIND, "comment_type",
                        Part.THEME, "category"));
    }

    @Test
    void namesAreKnownInWelshToo() {
        assertThat(guess("Rhif,Dyddiad,Uned,Math,Sylw,Thema"))
                .isEqualTo(Map.of(
                        Part.WORDS, "Sylw",
                        Part.DATE, "Dyddiad",
                        Part.UNIT, "Uned",
                        Part.KIND, "Math",
                        Part.THEME, "Thema"));
        assertThat(guess("Tîm,Adborth")).isEqualTo(Map.of(Part.WORDS, "Adborth", Part.UNIT, "Tîm"));
    }

    @Test
    void aNameWithTheWordInItWillDo() {
        assertThat(guess("Date given,Your feedback please,Ward name"))
                .isEqualTo(Map.of(
                        Part.WORDS, "Your feedback please",
                        Part.DATE, "Date given",
                        Part.UNIT, "Ward name"));
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        assertThat(guess("a,b,c,update,commentary")).isEmpty();
    }

    private static Map<Part, String> guess(String header) {
        return ColumnGuess.of(List.of(header.split(",")));
    }
}
