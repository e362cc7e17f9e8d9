/** Cairn's root. Each package below is a module; {@code docs/house.md} draws the arrows between them. */
@NullMarked
package cairn;

import org.jspecify.annotations.NullMarked;
