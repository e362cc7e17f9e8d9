/** The questions of the first set-up, what was answered so far, and what is founded from it. */
@NamedInterface("domain")
@NullMarked
package cairn.setup.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
