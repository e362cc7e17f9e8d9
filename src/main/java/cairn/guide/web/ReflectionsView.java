package cairn.guide.web;

import cairn.guide.domain.Reflection;
import java.util.List;

/**
 * What the reader wrote of trying something new, and what others let them read.
 *
 * @param takingPart whether the reader may begin one
 */
public record ReflectionsView(
        List<Reflection> mine, List<Reflection> others, int number, boolean more, boolean takingPart) {}
