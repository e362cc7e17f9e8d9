package cairn.platform.web;

import cairn.platform.Actor;
import cairn.platform.page.Front;
import jakarta.servlet.http.HttpServletRequest;

/** For addresses that belong to nobody: whoever comes is unsigned, whatever the browser carries. */
public class UnsignedActorFilter extends ActorFilter {

    public UnsignedActorFilter(Front.Door door) {
        super(door);
    }

    @Override
    protected Actor actor(HttpServletRequest request) {
        return front(request).map(f -> Actor.unsigned(f.organisation())).orElseGet(Actor::frontDoor);
    }
}
