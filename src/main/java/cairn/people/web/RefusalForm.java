package cairn.people.web;

import cairn.people.JoinRequest;
import cairn.platform.form.FormErrors;

/** Saying no to somebody who asks to join, with a reason. */
public record RefusalForm(JoinRequest request, String reason, FormErrors errors) {}
