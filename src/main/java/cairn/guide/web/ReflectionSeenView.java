package cairn.guide.web;

import cairn.guide.domain.Reflection;
import cairn.people.OpenedBy;
import java.util.List;

/** Who opened what somebody wrote of trying something new. */
public record ReflectionSeenView(Reflection reflection, List<OpenedBy> openings) {}
