package cairn.guide.web;

import java.util.UUID;

/**
 * What a power check belongs to.
 *
 * @param kind {@code trial}, {@code step} or {@code development}
 * @param text what it says, in its author's words
 */
public record PowerBelongs(String kind, UUID id, String text, String language, String path) {

    public String key() {
        return "guide.power.belongs." + kind;
    }
}
