/** What a person says of themselves and keeps here, and what they choose when they move on. */
@NullMarked
package cairn.people.domain;

import org.jspecify.annotations.NullMarked;
