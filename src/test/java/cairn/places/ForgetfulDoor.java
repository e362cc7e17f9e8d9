package cairn.places;

import org.springframework.boot.test.context.TestComponent;

/** Lets the front door forget what it knew, after a test has emptied the database behind its back. */
@TestComponent
public class ForgetfulDoor {

    private final OrganisationDoor door;

    ForgetfulDoor(OrganisationDoor door) {
        this.door = door;
    }

    public void forget() {
        door.forget();
    }
}
