/** The pages on which whoever holds a post acknowledges, notes a debate, answers and records how it was told back. */
@NullMarked
package cairn.answers.web;

import org.jspecify.annotations.NullMarked;
