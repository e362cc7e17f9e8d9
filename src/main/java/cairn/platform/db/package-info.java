/** How the program speaks to PostgreSQL: one transaction knows one actor, and each database role has a pool of its own. */
@NullMarked
package cairn.platform.db;

import org.jspecify.annotations.NullMarked;
