/** What stands around every request: who acts, which headers go out, what happens when something is refused or fails. */
@NullMarked
package cairn.platform.web;

import org.jspecify.annotations.NullMarked;
