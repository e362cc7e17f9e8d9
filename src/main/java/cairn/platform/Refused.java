package cairn.platform;

/** A rule says no. The key names the text that tells the person why and what they can do. */
public class Refused extends RuntimeException {

    private final String key;

    public Refused(String key) {
        super(key, null, false, false);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
