/**
 * What people raise in their own words, with a name or without, and the box with its seven words. Owns the words raised,
 * suggestion, issue, challenge, compliment, question, box, summary and import; hands what is owed to {@code answers} and
 * listens to nothing.
 */
@ApplicationModule(
        displayName = "Voice",
        allowedDependencies = {"platform", "evidence", "places", "people", "answers"})
@NullMarked
package cairn.voice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
