package cairn.voice.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the name of a person may stand in past comments: a name of somebody known here, a word with a capital after a title,
 * or one inside a sentence that is no everyday word. It helps whoever looks to begin; it proves nothing, and it finds
 * neither names in small letters nor those that begin a sentence.
 */
final class NamesLike {

    private static final int SHORTEST = 3;
    private static final Pattern CAPITAL = Pattern.compile("(?<![\\p{L}'’])\\p{Lu}\\p{Ll}[\\p{L}'’-]*");
    private static final Pattern AFTER_TITLE = Pattern.compile(
            "(?:^|\\P{L})(?:dr|doctor|nurse|mr|mrs|ms|miss|sister|matron|prof|professor|nyrs|meddyg|chwaer)\\.?\\s+$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INSIDE_SENTENCE = Pattern.compile("[\\p{L}\\p{N},;&(]\\s+$");
    private static final int BEFORE = 20;
    private static final Set<String> EVERYDAY = Set.copyOf(List.of("""
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
            september october november december christmas easter english welsh british wales england internet
            facebook google skype teams zoom tesco asda god bible quran covid nurse nurses doctor doctors staff sister ward
            team hospital unit service house trust centre clinic community mental health the this that these those they there
            then them their and but not also all any are was were will would when what where which who why how have has had
            having more most much many very just because please thank thanks good great nothing none everything everyone
            some someone something being been can could should did does for from get give he she her his him it its if in is
            my me no of on or our out so to too up us we with you your yes as at an be by do go occupational therapy therapist
            care plan coordinator manager support worker psychologist psychiatrist consultant social
            llun mawrth mercher iau gwener sadwrn sul ionawr chwefror ebrill mai mehefin gorffennaf awst medi hydref
            tachwedd rhagfyr nadolig pasg cymraeg saesneg cymru lloegr ward uned ysbyty nyrs nyrsys meddyg staff mae roedd
            dydy doedd nid ond hefyd yr yn ac diolch gwych da iawn
            """.strip().split("\\s+")));

    private final Set<String> known;

    /** With the names that the people have who take part here. */
    NamesLike(Collection<String> names) {
        known = names.stream()
                .flatMap(name -> Pattern.compile("[^\\p{L}]+").splitAsStream(plain(name)))
                .filter(part -> part.length() >= SHORTEST)
                .collect(Collectors.toSet());
    }

    boolean in(String words) {
        Matcher capital = CAPITAL.matcher(words);
        while (capital.find()) {
            String word = plain(capital.group());
            if (known.contains(word)) {
                return true;
            }
            String before = words.substring(Math.max(0, capital.start() - BEFORE), capital.start());
            if (AFTER_TITLE.matcher(before).find()
                    || (!EVERYDAY.contains(word)
                            && INSIDE_SENTENCE.matcher(before).find())) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
