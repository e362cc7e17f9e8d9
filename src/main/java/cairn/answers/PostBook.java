package cairn.answers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every post of the organisation and what it answers for: says who owes an answer. */
public final class PostBook {

    private final Map<UUID, Post> posts;
    private final List<Duty> duties;

    public PostBook(Map<UUID, Post> posts, List<Duty> duties) {
        this.posts = posts;
        this.duties = duties;
    }

    /**
     * What a post answers for.
     *
     * @param unit only this unit; null is any
     * @param kind only this kind of thing raised; null is any
     * @param independentReader the post looks first for other people's names, and sees urgent harm; it owes no answer
     */
    public record Duty(
            UUID post, @Nullable UUID unit, @Nullable String kind, boolean independentReader) {

        boolean covers(@Nullable UUID unit, String kind) {
            return (this.unit == null || this.unit.equals(unit)) && (this.kind == null || this.kind.equals(kind));
        }

        private int closeness() {
            return (unit == null ? 0 : 2) + (kind == null ? 0 : 1);
        }
    }

    /**
     * The post that owes the answer: the closest match, or the first one above it whose holder the author did not strike
     * out. When none is left it is the topmost post, which then owes it although nobody may answer yet.
     *
     * @throws IllegalStateException when the organisation has no post for anything
     */
    public Post whoAnswers(String kind, @Nullable UUID unit, Wish wish) {
        List<Post> candidates = chain(kind, unit);
        return candidates.stream()
                .filter(post -> mayAnswer(post, unit, wish))
                .findFirst()
                .orElseGet(() -> candidates.stream()
                        .filter(post -> post.above() == null)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no post answers for " + kind)));
    }

    /** Every post to which it could fall, the closest match first, each followed by those above it. */
    public List<Post> chain(String kind, @Nullable UUID unit) {
        return duties.stream()
                .filter(duty -> !duty.independentReader() && duty.covers(unit, kind))
                .sorted(Comparator.comparingInt(Duty::closeness).reversed())
                .flatMap(duty -> upwards(post(duty.post())))
                .distinct()
                .toList();
    }

    /** Everyone who could come to read it as a holder of a post, by name. */
    public List<Post.Holder> everyHolder(String kind, @Nullable UUID unit) {
        return Stream.concat(chain(kind, unit).stream(), independentReader(unit, Wish.NONE).stream())
                .flatMap(post -> post.holders().stream())
                .collect(Collectors.toMap(Post.Holder::person, h -> h, (first, again) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(Post.Holder::name).thenComparing(Post.Holder::person))
                .toList();
    }

    /** The post whose holder looks first for other people's names in what is raised, if the service has one. */
    public Optional<Post> independentReader(@Nullable UUID unit, Wish wish) {
        return duties.stream()
                .filter(duty -> duty.independentReader()
                        && (duty.unit() == null || duty.unit().equals(unit)))
                .map(duty -> post(duty.post()))
                .filter(post -> mayAnswer(post, unit, wish))
                .findFirst();
    }

    /** The next post above whose holder was not struck out, or the topmost one when there is none. */
    public Post above(Post post, Set<UUID> struckOut) {
        List<Post> above = upwards(post).skip(1).toList();
        return above.stream()
                .filter(p -> mayAnswer(p, null, new Wish(false, struckOut)))
                .findFirst()
                .orElse(above.isEmpty() ? post : above.getLast());
    }

    /** The post of this id. */
    public Post post(UUID id) {
        Post post = posts.get(id);
        if (post == null) {
            throw new IllegalArgumentException("no such post");
        }
        return post;
    }

    /** Every post. */
    public List<Post> all() {
        return List.copyOf(posts.values());
    }

    /** The post of this id, if the organisation has it. */
    public Optional<Post> find(UUID id) {
        return Optional.ofNullable(posts.get(id));
    }

    /** This post, then the one above it, to the top. */
    private Stream<Post> upwards(Post post) {
        UUID above = post.above();
        return Stream.concat(Stream.of(post), above == null ? Stream.empty() : upwards(post(above)));
    }

    private static boolean mayAnswer(Post post, @Nullable UUID unit, Wish wish) {
        boolean fromUnit = unit != null && post.holders().stream().anyMatch(h -> unit.equals(h.unit()));
        return post.holders().stream().anyMatch(h -> !wish.struckOut().contains(h.person()))
                && !(wish.nobodyFromUnit() && fromUnit);
    }
}
