package cairn.people.web;

import cairn.people.MovingOn;

/** Staying involved after moving on: the choice, or the way out. */
public record MovedOnView(MovingOn.Stands stands, ChoiceForm form) {}
