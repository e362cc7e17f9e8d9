package cairn.guide.web;

import cairn.guide.domain.Account;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a place, for their own eyes.
 *
 * @param takenBack the week in which they took it back, or null
 * @param before what they said before, the newest first
 */
public record OwnAccountView(
        Account account,
        PlaceView place,
        @Nullable LocalDate takenBack,
        List<Account> before,
        @Nullable String done) {}
