package cairn.voice.web;

import cairn.people.OpenedBy;
import java.util.List;

/**
 * Who opened something, for its author.
 *
 * @param back where the thing itself stands, without the language
 */
public record SeenView(String back, List<OpenedBy> openings) {}
