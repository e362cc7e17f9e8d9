/** Proposed developments, their words, their colours, and what others say of them. */
@NamedInterface("domain")
@NullMarked
package cairn.developments.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
