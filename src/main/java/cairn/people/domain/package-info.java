/** What a person keeps here of themselves, and who takes part as what, as the coordinator keeps it. */
@NullMarked
package cairn.people.domain;

import org.jspecify.annotations.NullMarked;
