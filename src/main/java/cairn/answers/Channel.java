package cairn.answers;

import cairn.evidence.ActionId;

/** A way in that leads into the loop, and of which action of the model it is evidence that something came by it. */
public record Channel(ActionId action) {}
