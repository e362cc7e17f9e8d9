package cairn.platform;

/** It is not there, or it is not theirs to see: nobody can tell which (house, idea 8). */
public class NotFound extends RuntimeException {

    public NotFound() {
        super(null, null, false, false);
    }
}
