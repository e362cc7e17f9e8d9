package cairn.sample;

import cairn.platform.page.Front;
import cairn.platform.start.CannotBegin;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Whoever asked to begin with nothing does not find invented people instead. */
@Component
@ConditionalOnBooleanProperty("cairn.empty")
class NoSample implements SmartInitializingSingleton {

    private final Front.Door door;

    NoSample(Front.Door door) {
        this.door = door;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (Sample.isHere(door)) {
            throw new CannotBegin("This data holds the invented sample service."
                    + " To begin with nothing, choose another folder with --data, or leave --empty away.");
        }
    }
}
