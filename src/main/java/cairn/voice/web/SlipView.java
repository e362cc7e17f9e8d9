package cairn.voice.web;

import cairn.answers.Post;
import cairn.places.Unit;
import cairn.platform.page.Page;
import cairn.voice.domain.Slips.Slip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slips to print, each with one side for each language.
 *
 * @param sides the page in both languages, the reader's own first
 * @param places what it can be about, and who answers
 * @param reader the independent reader's post, or null when the service has none
 * @param holders whom a writer can strike out
 * @param host where the seven words are typed, without scheme
 */
public record SlipView(
        List<Slip> slips,
        List<Page> sides,
        List<Place> places,
        @Nullable Post reader,
        List<Post.Holder> holders,
        String host) {

    /** Who answers: for the whole service, and for each unit where it is somebody else. */
    public List<Place> answerers() {
        Post first = places.getFirst().post();
        return places.stream()
                .filter(place -> place.unit() == null || !place.post().id().equals(first.id()))
                .toList();
    }

    /**
     * What something on paper can be about, and who answers it.
     *
     * @param unit null for the whole service
     */
    public record Place(@Nullable Unit unit, Post post) {}
}
