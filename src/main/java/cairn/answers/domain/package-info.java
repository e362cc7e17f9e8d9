/** What whoever holds a post does about what it owes. */
@NamedInterface("domain")
@NullMarked
package cairn.answers.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
