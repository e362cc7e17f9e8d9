/** The script that people start Cairn with, run as they run it. */
@NullMarked
package cairn.platform.start;

import org.jspecify.annotations.NullMarked;
