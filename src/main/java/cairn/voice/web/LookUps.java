package cairn.voice.web;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * A small queue in which look-ups of seven words wait their turn: guessing is slow for everyone together, and nobody is
 * shut out, because a whole ward comes from one address.
 */
@Component
class LookUps {

    private final Semaphore places = new Semaphore(2, true);

    <T> T oneByOne(Supplier<T> lookUp) {
        places.acquireUninterruptibly();
        try {
            return lookUp.get();
        } finally {
            places.release();
        }
    }
}
