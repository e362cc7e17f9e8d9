/** The pages of the first set-up, one question each, and the pages of the settings. */
@NullMarked
package cairn.setup.web;

import org.jspecify.annotations.NullMarked;
