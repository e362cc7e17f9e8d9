/**
 * What is owed for whatever a person raises: the post that owes an answer, the day it is due, acknowledgement, debate,
 * answer, telling, and the author's word on whether it was one. One mechanism for every kind of thing raised; it does not
 * know what those things are. Owns the words post, duty, subject, reader, owed, answer and telling; listens to nothing.
 */
@ApplicationModule(
        displayName = "Answers",
        allowedDependencies = {"platform", "places", "people", "evidence"})
@NullMarked
package cairn.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
