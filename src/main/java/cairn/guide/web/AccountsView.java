package cairn.guide.web;

import cairn.guide.domain.Account;
import cairn.guide.domain.Account.Topic;
import cairn.guide.domain.Happened;
import cairn.people.Side;
import cairn.places.Unit;
import cairn.platform.page.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people said of a place, side by side and never merged.
 *
 * @param units the units of which something may be said here
 */
public record AccountsView(
        PlaceView place,
        List<Account> all,
        Map<UUID, Unit> units,
        @Nullable String done) {

    /** What somebody said of this, the newest first. */
    public List<Account> of(Topic topic) {
        return all.stream().filter(account -> account.topic() == topic).toList();
    }

    /** What one side said of this; null stands for those who speak for no side here. */
    public static List<Account> by(List<Account> accounts, @Nullable Side side) {
        return accounts.stream().filter(account -> account.side() == side).toList();
    }

    /** Different accounts of one time; {@code when} is empty for what nobody dated. */
    public record Time(Optional<Happened> when, List<Account> accounts) {}

    /** What happened, the earliest first; what nobody dated stands at the end. */
    public List<Time> times(Topic topic) {
        Comparator<Account> bySide =
                Comparator.comparing(Account::side, Comparator.nullsLast(Comparator.naturalOrder()));
        SortedMap<Happened, List<Account>> dated = new TreeMap<>();
        List<Account> undated = new ArrayList<>();
        of(topic).stream()
                .sorted(bySide)
                .forEach(account -> account.happened()
                        .map(when -> dated.computeIfAbsent(when, w -> new ArrayList<>()))
                        .orElse(undated)
                        .add(account));
        List<Time> times = new ArrayList<>();
        dated.forEach((when, accounts) -> times.add(new Time(Optional.of(when), accounts)));
        if (!undated.isEmpty()) {
            times.add(new Time(Optional.empty(), undated));
        }
        return times;
    }

    /** When it happened, as far as somebody said. */
    public String text(Time time, Page page) {
        return time.when().map(when -> text(when, page)).orElseGet(() -> page.t("guide.account.undated"));
    }

    public static String text(Happened when, Page page) {
        return when.month() == null ? String.valueOf(when.year()) : page.month(when.begins());
    }

    /** The place, where it is another than the page's; null where it is the same. */
    public @Nullable String where(Account account, Page page) {
        UUID here = place.unit() == null ? null : place.unit().id();
        if (Objects.equals(here, account.unit())) {
            return null;
        }
        Unit unit = units.get(account.unit());
        return unit == null ? page.t("guide.account.wholeService") : unit.name(page.language());
    }

    /** The sides that have said nothing of this yet. */
    public List<Side> silent(Topic topic) {
        List<Account> said = of(topic);
        return Arrays.stream(Side.values())
                .filter(side -> by(said, side).isEmpty())
                .toList();
    }
}
