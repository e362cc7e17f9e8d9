package cairn.people.web;

import cairn.people.CapacityKind;
import cairn.people.domain.Part;
import cairn.places.Unit;
import cairn.platform.form.Chosen;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** As what, where and from when, as it was typed. */
public record PartTyped(String kind, String unit, DateFields since) {

    /** Stands where a unit's id would for the whole organisation. */
    public static final String EVERYWHERE = "ALL";

    static PartTyped nothing(LocalDate today) {
        return new PartTyped("", "", DateFields.of(today));
    }

    static PartTyped of(HttpServletRequest request) {
        return new PartTyped(text(request, "kind"), text(request, "unit"), date(request));
    }

    static DateFields date(HttpServletRequest request) {
        return new DateFields(text(request, "day"), text(request, "month"), text(request, "year"));
    }

    static String text(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }

    void check(Page page, List<Unit> units, LocalDate today, FormErrors errors) {
        if (Chosen.of(CapacityKind.class, kind).filter(CapacityKind::isGiven).isEmpty()) {
            errors.add("kind", "people.part.chooseKind");
        }
        if (!unit.equals(EVERYWHERE)
                && units.stream().noneMatch(u -> u.id().toString().equals(unit))) {
            errors.add("unit", "people.part.chooseUnit");
        }
        DayRange.toBegin(today).check(page, since, errors);
    }

    /** What was meant, once nothing is wrong with it. */
    Part part() {
        return new Part(
                Chosen.of(CapacityKind.class, kind).orElseThrow(),
                unit.equals(EVERYWHERE) ? null : UUID.fromString(unit),
                since.date().orElseThrow());
    }
}
