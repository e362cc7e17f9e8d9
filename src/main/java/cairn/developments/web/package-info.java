/** The board, the page of one development, and the forms beside them. */
@NullMarked
package cairn.developments.web;

import org.jspecify.annotations.NullMarked;
