package cairn.setup.web;

import cairn.answers.Post;
import cairn.answers.PostSettings.DutyNow;
import cairn.answers.PostSettings.Holding;
import cairn.places.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post: what it answers for, and everyone who holds, held or will hold it. */
public record PostSettingsView(Post post, List<Duty> duties, List<Holding> holdings, LocalDate today, boolean saved) {

    /**
     * What it answers for.
     *
     * @param unit null for everything that no other post answers for
     */
    public record Duty(DutyNow duty, @Nullable Unit unit) {}
}
