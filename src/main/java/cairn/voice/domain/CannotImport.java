package cairn.voice.domain;

/** A file is refused whole, before anything of it is written. The message is one plain sentence for whoever chose it. */
public class CannotImport extends RuntimeException {

    public CannotImport(String sentence) {
        super(sentence, null, false, false);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
