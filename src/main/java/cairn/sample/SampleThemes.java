package cairn.sample;

import static cairn.sample.Cast.BETHAN;
import static cairn.sample.Cast.CATRIN;
import static cairn.sample.Cast.STEFFAN;

import cairn.sample.Cast.Member;
import cairn.voice.Themes;
import cairn.voice.Themes.Theme;
import cairn.voice.domain.Act;
import cairn.voice.domain.Act.Verb;
import cairn.voice.domain.Item;
import cairn.voice.domain.Items;
import cairn.voice.domain.NamedItems;
import cairn.voice.domain.ThemesBeside;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What some of the sample's things raised are about, as those who answered them said; one author saw it differently. */
@Component
class SampleThemes {

    private final SampleLife life;
    private final Items items;
    private final NamedItems named;
    private final Themes themes;
    private final ThemesBeside beside;

    SampleThemes(SampleLife life, Items items, NamedItems named, Themes themes, ThemesBeside beside) {
        this.life = life;
        this.items = items;
        this.named = named;
        this.themes = themes;
        this.beside = beside;
    }

    void begin() {
        mark(BETHAN, "Siân", "Hoffwn i gael", "Language");
        mark(CATRIN, "Amina", "Can I bring food", "Food");
        mark(CATRIN, "Amina", "An interpreter", "Language");
        mark(STEFFAN, "Maya", "One evening", "Evenings and nights");
        Member maya = Cast.member("Maya");
        life.as(39, maya, () -> {
            Item evening = raised(maya, "One evening");
            UUID night = evening.themes().getFirst().id();
            named.act(evening.id(), new Act(UUID.randomUUID(), Verb.ABOUT, night, false, ""));
        });
    }

    private void mark(Member reader, String author, String begins, String theme) {
        life.as(40, reader, () -> {
            List<Theme> all = themes.all();
            UUID about = all.stream()
                    .filter(t -> t.nameEn().equals(theme))
                    .findFirst()
                    .orElseThrow()
                    .id();
            beside.choose(raised(Cast.member(author), begins), all, Set.of(about), reader.name());
        });
    }

    /** Something raised, as whoever acts reads it. */
    private Item raised(Member author, String begins) {
        return items.aboutUnit(Objects.requireNonNull(author.unit()).id(), 100, 0).stream()
                .filter(item -> item.words().isPresent())
                .filter(item -> item.versions().getFirst().body().startsWith(begins))
                .findFirst()
                .orElseThrow();
    }
}
