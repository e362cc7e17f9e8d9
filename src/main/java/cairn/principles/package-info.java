/**
 * What a service holds to: its guiding principles, suggested by anyone who takes part, agreed by its members, versioned, and
 * named by the decisions that serve or strain them (catalogue GX.10, T1.12). Owns the words principle, suggestion, wording and
 * naming; a module that decides keeps its own namings and tells them through {@code DecisionSource}. Listens to nothing.
 */
@ApplicationModule(
        displayName = "Principles",
        allowedDependencies = {"platform", "places", "people", "voice"})
@NullMarked
package cairn.principles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
