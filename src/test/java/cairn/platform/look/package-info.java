/** Pages to look at while drawing: no test, only pictures of the parts with invented people. */
@NullMarked
package cairn.platform.look;

import org.jspecify.annotations.NullMarked;
