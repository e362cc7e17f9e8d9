/** Who takes part as what, as the coordinator keeps it: adding people, giving and ending capacities. */
@NullMarked
package cairn.people.domain;

import org.jspecify.annotations.NullMarked;
