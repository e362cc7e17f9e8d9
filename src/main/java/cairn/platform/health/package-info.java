/** Tells a program on this computer whether Cairn is well, on a port of its own: nothing else, and nothing about anybody. */
@NullMarked
package cairn.platform.health;

import org.jspecify.annotations.NullMarked;
