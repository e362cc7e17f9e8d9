/** What was raised, by whom it may be read, the box and how it opens, and past comments brought in from a file. */
@NamedInterface("domain")
@NullMarked
package cairn.voice.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
