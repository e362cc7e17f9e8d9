package cairn.people.web;

import cairn.people.Writing;

/** A consent as its writer sees it; holds is whether it can be used now. */
public record WritingView(Writing writing, boolean holds) {}
