/** What every page stands in: its language, its address, who is visiting, and the texts and dates it is written with. */
@NullMarked
package cairn.platform.page;

import org.jspecify.annotations.NullMarked;
