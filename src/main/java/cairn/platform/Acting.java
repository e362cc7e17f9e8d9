package cairn.platform;

import java.util.Optional;

/**
 * Who acts while a piece of work runs. Every transaction asks here, in one place, and refuses to begin when nobody is
 * known. The scope ends with the work, also when threads are virtual.
 */
public final class Acting {

    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private Acting() {}

    /** Runs the work as this actor. */
    public static void as(Actor actor, Runnable work) {
        ScopedValue.where(ACTOR, actor).run(work);
    }

    /** Runs the work as this actor and gives back what it gives. */
    public static <T, X extends Throwable> T as(Actor actor, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(ACTOR, actor).call(work);
    }

    /** Who acts now, if anyone is known. */
    public static Optional<Actor> actor() {
        return ACTOR.isBound() ? Optional.of(ACTOR.get()) : Optional.empty();
    }

    /**
     * Who acts now.
     *
     * @throws IllegalStateException when nobody is known
     */
    public static Actor current() {
        return actor().orElseThrow(() -> new IllegalStateException("nobody is acting"));
    }
}
