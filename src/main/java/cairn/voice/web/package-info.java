/** Home, the box, what was raised, units: the pages on which people speak and are answered. */
@NullMarked
package cairn.voice.web;

import org.jspecify.annotations.NullMarked;
