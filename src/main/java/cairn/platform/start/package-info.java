/**
 * What the person at the terminal reads when Cairn starts: one line when its pages can be opened, or one plain
 * sentence about why not.
 */
@NullMarked
package cairn.platform.start;

import org.jspecify.annotations.NullMarked;
