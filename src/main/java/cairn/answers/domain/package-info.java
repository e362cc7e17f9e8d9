/** What whoever holds a post does about what it owes. */
@NullMarked
package cairn.answers.domain;

import org.jspecify.annotations.NullMarked;
