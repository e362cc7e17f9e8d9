/** The model and how a service adapts it, moments and readings, and what the records show. */
@NamedInterface("domain")
@NullMarked
package cairn.guide.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
