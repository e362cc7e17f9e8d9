package cairn.guide.web;

import cairn.evidence.Finding;
import cairn.evidence.Finding.Provider;
import cairn.platform.page.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the records show, in words.
 *
 * @param gap whether it says what is not done
 * @param provider whose gap it is; null where it is none, or nobody is named for it
 * @param href where the facts can be opened; null when there is nothing to open
 */
public record Line(
        boolean gap,
        String text,
        @Nullable String provider,
        @Nullable String href) {

    static Line of(Page page, Finding finding) {
        return new Line(
                finding.gap(),
                page.t(finding.key(), values(page, finding)),
                finding.provider() == null ? null : provider(page, finding.provider()),
                finding.path() == null ? null : page.url(finding.path()));
    }

    private static Object[] values(Page page, Finding finding) {
        List<Object> values = new ArrayList<>();
        finding.values().forEach((name, value) -> {
            values.add(name);
            values.add(value instanceof LocalDate day ? page.date(day) : value);
        });
        return values.toArray();
    }

    private static String provider(Page page, Provider provider) {
        String post = page.of(provider.titleEn(), provider.titleCy());
        return provider.name() == null
                ? page.t("guide.gap.vacant", "post", post)
                : page.t("guide.gap.provider", "post", post, "name", provider.name());
    }
}
