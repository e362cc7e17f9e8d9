/** The pages of the guide. */
@NullMarked
package cairn.guide.web;

import org.jspecify.annotations.NullMarked;
