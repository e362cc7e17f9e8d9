/** Secrets of the running program: what is kept outside the database, and what is sealed with it. */
@NullMarked
package cairn.platform.security;

import org.jspecify.annotations.NullMarked;
