/** Signing in and out, and which addresses may be opened without it. */
@NullMarked
package cairn.people.web;

import org.jspecify.annotations.NullMarked;
