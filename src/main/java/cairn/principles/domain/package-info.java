/** Suggestions, and what was agreed out of them. */
@NamedInterface("domain")
@NullMarked
package cairn.principles.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
